import { Action, P, StockLevels, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type StockDigestData } from "./sample"

export const stockDigest = defineMailTemplate({
  name: "stock-digest",
  category: "transactional",
  sample,
  minimal,
  subject: ({ data, t, format }) =>
    t("subject", { date: format.date(data.date) }),
  preheader: ({ data, t }) =>
    t(data.items.length ? "preheader" : "preheader_none", {
      count: data.items.length,
    }),
  reason: ({ t, shop }) => t("reason_staff", { shop: shop.name }),
  Body: StockDigest,
})

function StockDigest({ data, t, format }: MailProps<StockDigestData>) {
  const count = data.items.length
  return (
    <>
      <Title>{t("title")}</Title>
      <P>
        {t(count ? "text" : "text_none", {
          count,
          date: format.date(data.date),
        })}
      </P>
      <StockLevels levels={data.items} />
      <Action url={data.admin_url} base="backend">
        {t("button")}
      </Action>
    </>
  )
}
