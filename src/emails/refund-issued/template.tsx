import { Action, Facts, Greeting, Items, P, Small, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type RefundIssuedData } from "./sample"

export const refundIssued = defineMailTemplate({
  name: "refund-issued",
  category: "transactional",
  sample,
  minimal,
  subject: ({ data, t }) => t("subject", { number: data.order.display_id }),
  preheader: ({ data, t, format }) =>
    t("preheader", {
      amount: format.money(data.amount, data.order.currency_code),
    }),
  Body: RefundIssued,
})

function RefundIssued({ data, t, format }: MailProps<RefundIssuedData>) {
  const { order } = data
  return (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>
        {t("text", {
          amount: format.money(data.amount, order.currency_code),
          number: order.display_id,
        })}
      </P>
      <Facts
        rows={[
          { label: t("order_number"), value: `#${order.display_id}` },
          {
            label: t("refund_date"),
            value: data.refunded_at && format.date(data.refunded_at),
          },
          { label: t("refund_to"), value: data.payment_method },
          { label: t("reason_label"), value: data.reason },
        ]}
      />
      <Items items={data.items} currencyCode={order.currency_code} />
      <Action url={data.order_url}>{t("order_button")}</Action>
      <Small>{t("days")}</Small>
    </>
  )
}
