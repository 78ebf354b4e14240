import { Action, Facts, Greeting, Items, P, Small, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type RefundRequestDecidedData } from "./sample"

export const refundRequestDecided = defineMailTemplate({
  name: "refund-request-decided",
  category: "transactional",
  sample,
  minimal,
  subject: ({ data, t }) =>
    t(`subject_${data.decision}`, { number: data.order.display_id }),
  preheader: ({ data, t }) =>
    t(`preheader_${data.decision}`, { number: data.order.display_id }),
  Body: RefundRequestDecided,
})

function RefundRequestDecided({
  data,
  t,
  format,
}: MailProps<RefundRequestDecidedData>) {
  const { order, amount, decision } = data
  return (
    <>
      <Title>{t(`title_${decision}`)}</Title>
      <Greeting name={data.first_name} />
      <P>{t(`text_${decision}`, { number: order.display_id })}</P>
      <Facts
        rows={[
          {
            label: t("granted"),
            value:
              decision === "approved" &&
              typeof amount === "number" &&
              format.money(amount, order.currency_code),
          },
          { label: t("shop_note"), value: data.note },
        ]}
      />
      <Items items={data.items} currencyCode={order.currency_code} />
      <Action url={data.order_url}>{t("order_button")}</Action>
      {decision === "declined" && <Small>{t("reply")}</Small>}
    </>
  )
}
