import { Action, Facts, Greeting, Items, P, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type PaymentFailedData } from "./sample"

export const paymentFailed = defineMailTemplate({
  name: "payment-failed",
  category: "transactional",
  sample,
  minimal,
  subject: ({ data, t, shop }) =>
    t(data.is_returned ? "subject_returned" : "subject", { shop: shop.name }),
  preheader: ({ data, t, shop }) =>
    t(data.is_returned ? "preheader_returned" : "preheader", {
      shop: shop.name,
    }),
  Body: PaymentFailed,
})

function PaymentFailed({ data, t, format }: MailProps<PaymentFailedData>) {
  const { amount, currency_code: currency, is_returned: isReturned } = data
  return (
    <>
      <Title>{t(isReturned ? "title_returned" : "title")}</Title>
      <Greeting name={data.first_name} />
      <P>{t(isReturned ? "text_returned" : "text")}</P>
      <Facts
        rows={[
          {
            label: t("total"),
            value:
              typeof amount === "number" &&
              currency &&
              format.money(amount, currency),
          },
          { label: t("reason_label"), value: data.reason },
        ]}
      />
      <Items items={data.items} currencyCode={currency} />
      <P>{t(isReturned ? "again_returned" : "again")}</P>
      <Action url={data.retry_url}>{t("button")}</Action>
    </>
  )
}
