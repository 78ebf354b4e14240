import { Action, Facts, Greeting, P, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type InvoiceData } from "./sample"

export const invoice = defineMailTemplate({
  name: "invoice",
  category: "transactional",
  sample,
  minimal,
  subject: ({ data, t, shop }) =>
    t(`subject_${data.document.kind ?? "invoice"}`, {
      number: data.document.number,
      shop: shop.name,
    }),
  preheader: ({ data, t, format }) =>
    t("preheader", {
      amount: format.money(data.document.total, data.document.currency_code),
      date: format.date(data.document.issued_at),
    }),
  Body: Invoice,
})

function Invoice({ data, t, format }: MailProps<InvoiceData>) {
  const { document, order } = data
  const kind = document.kind ?? "invoice"
  return (
    <>
      <Title>{t(`title_${kind}`)}</Title>
      <Greeting name={data.first_name} />
      <P>
        {order
          ? t(`text_order_${kind}`, { number: order.display_id })
          : t(`text_${kind}`)}
      </P>
      <Facts
        rows={[
          { label: t(`number_${kind}`), value: document.number },
          { label: t("issued"), value: format.date(document.issued_at) },
          {
            label: t("total"),
            value: format.money(document.total, document.currency_code),
          },
        ]}
      />
      <Action url={data.download_url}>{t("button")}</Action>
    </>
  )
}
