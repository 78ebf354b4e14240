import { Action, Facts, Greeting, Items, P, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type RefundRequestReceivedData } from "./sample"

export const refundRequestReceived = defineMailTemplate({
  name: "refund-request-received",
  category: "transactional",
  sample,
  minimal,
  subject: ({ data, t }) => t("subject", { number: data.order.display_id }),
  preheader: ({ data, t }) => t("preheader", { number: data.order.display_id }),
  Body: RefundRequestReceived,
})

function RefundRequestReceived({
  data,
  t,
  format,
}: MailProps<RefundRequestReceivedData>) {
  const { order, amount } = data
  return (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>{t("text", { number: order.display_id })}</P>
      <Facts
        rows={[
          {
            label: t("requested"),
            value:
              typeof amount === "number" &&
              format.money(amount, order.currency_code),
          },
          { label: t("reason_label"), value: data.reason },
          { label: t("note_label"), value: data.note },
        ]}
      />
      <Items items={data.items} currencyCode={order.currency_code} />
      <Action url={data.order_url}>{t("order_button")}</Action>
    </>
  )
}
