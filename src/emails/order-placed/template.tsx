import {
  Action,
  Addresses,
  Facts,
  Greeting,
  Items,
  P,
  Small,
  Title,
  Totals,
} from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type OrderPlacedData } from "./sample"

export const orderPlaced = defineMailTemplate({
  name: "order-placed",
  category: "transactional",
  sample,
  minimal,
  subject: ({ data, t, shop }) =>
    t("subject", { number: data.order.display_id, shop: shop.name }),
  preheader: ({ data, t }) => t("preheader", { number: data.order.display_id }),
  Body: OrderPlaced,
})

function OrderPlaced({ data, t, format }: MailProps<OrderPlacedData>) {
  const { order } = data
  return (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>{t("text", { number: order.display_id })}</P>
      <Action url={data.order_url}>{t("order_button")}</Action>
      <Facts
        rows={[
          { label: t("order_number"), value: `#${order.display_id}` },
          {
            label: t("order_date"),
            value: order.created_at && format.date(order.created_at),
          },
          { label: t("shipping_method"), value: data.shipping_method },
          { label: t("payment_method"), value: data.payment_method },
        ]}
      />
      <Items items={data.items} currencyCode={order.currency_code} />
      <Totals totals={data.totals} currencyCode={order.currency_code} />
      <Addresses
        addresses={[
          { label: t("shipping_address"), address: data.shipping_address },
          { label: t("billing_address"), address: data.billing_address },
        ]}
      />
      <Small>{t("reply")}</Small>
    </>
  )
}
