import { Action, Greeting, Items, P, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type OrderDeliveredData } from "./sample"

export const orderDelivered = defineMailTemplate({
  name: "order-delivered",
  category: "transactional",
  sample,
  minimal,
  subject: ({ data, t, shop }) =>
    t("subject", { number: data.order.display_id, shop: shop.name }),
  preheader: ({ data, t }) => t("preheader", { number: data.order.display_id }),
  Body: OrderDelivered,
})

function OrderDelivered({ data, t, format }: MailProps<OrderDeliveredData>) {
  const { order } = data
  return (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>
        {data.delivered_at
          ? t("text_date", {
              number: order.display_id,
              date: format.date(data.delivered_at),
            })
          : t("text", { number: order.display_id })}
      </P>
      <Items items={data.items} currencyCode={order.currency_code} />
      <P>{t("trouble")}</P>
      <Action url={data.order_url}>{t("order_button")}</Action>
    </>
  )
}
