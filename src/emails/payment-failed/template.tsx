import { Action, Facts, Greeting, Items, P, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type PaymentFailedData } from "./sample"

export const paymentFailed = defineMailTemplate({
  name: "payment-failed",
  category: "transactional",
  sample,
  minimal,
  subject: ({ t, shop }) => t("subject", { shop: shop.name }),
  preheader: ({ t, shop }) => t("preheader", { shop: shop.name }),
  Body: PaymentFailed,
})

function PaymentFailed({ data, t, format }: MailProps<PaymentFailedData>) {
  const { amount, currency_code: currency } = data
  return (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>{t("text")}</P>
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
      <P>{t("again")}</P>
      <Action url={data.retry_url}>{t("button")}</Action>
    </>
  )
}
