import {
  Action,
  Addresses,
  Facts,
  Greeting,
  Items,
  P,
  Title,
} from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type OrderShippedData } from "./sample"

export const orderShipped = defineMailTemplate({
  name: "order-shipped",
  category: "transactional",
  sample,
  minimal,
  subject: ({ data, t, shop }) =>
    t(data.partial ? "subject_partial" : "subject", {
      number: data.order.display_id,
      shop: shop.name,
    }),
  preheader: ({ data, t }) => t("preheader", { number: data.order.display_id }),
  Body: OrderShipped,
})

function OrderShipped({ data, t }: MailProps<OrderShippedData>) {
  const { order } = data
  return (
    <>
      <Title>{t(data.partial ? "title_partial" : "title")}</Title>
      <Greeting name={data.first_name} />
      <P>
        {t(data.partial ? "text_partial" : "text", {
          number: order.display_id,
        })}
      </P>
      {(data.shipments ?? []).map((shipment, index) => (
        <Facts
          key={index}
          rows={[
            { label: t("carrier"), value: shipment.carrier },
            { label: t("tracking_number"), value: shipment.tracking_number },
            { label: t("tracking_page"), value: shipment.tracking_url },
          ]}
        />
      ))}
      <Action url={data.order_url}>{t("button")}</Action>
      <Items items={data.items} currencyCode={order.currency_code} />
      <Addresses
        addresses={[
          { label: t("shipping_address"), address: data.shipping_address },
        ]}
      />
    </>
  )
}
