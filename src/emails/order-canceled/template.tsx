import { Action, Facts, Greeting, Items, P, Small, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type OrderCanceledData } from "./sample"

export const orderCanceled = defineMailTemplate({
  name: "order-canceled",
  category: "transactional",
  sample,
  minimal,
  subject: ({ data, t, shop }) =>
    t("subject", { number: data.order.display_id, shop: shop.name }),
  preheader: ({ data, t }) => t("preheader", { number: data.order.display_id }),
  Body: OrderCanceled,
})

function OrderCanceled({ data, t, format }: MailProps<OrderCanceledData>) {
  const { order, refund_amount: refund } = data
  return (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>
        {t(data.canceled_by === "customer" ? "text_customer" : "text_shop", {
          number: order.display_id,
        })}
      </P>
      <P>
        {refund
          ? t("refund", { amount: format.money(refund, order.currency_code) })
          : t("no_refund")}
      </P>
      <Facts rows={[{ label: t("reason_label"), value: data.reason }]} />
      <Items items={data.items} currencyCode={order.currency_code} />
      <Action url={data.order_url}>{t("order_button")}</Action>
      <Small>{t("reply")}</Small>
    </>
  )
}
