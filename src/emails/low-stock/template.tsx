import { Action, P, StockLevels, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type LowStockData } from "./sample"

export const lowStock = defineMailTemplate({
  name: "low-stock",
  category: "transactional",
  sample,
  minimal,
  subject: ({ data, t }) =>
    data.items.length === 1
      ? t("subject_item", { title: data.items[0].title })
      : t("subject", { count: data.items.length }),
  preheader: ({ data, t }) => t("preheader", { count: data.items.length }),
  reason: ({ t, shop }) => t("reason_staff", { shop: shop.name }),
  Body: LowStock,
})

function LowStock({ data, t }: MailProps<LowStockData>) {
  return (
    <>
      <Title>{t("title")}</Title>
      <P>{t("text", { count: data.items.length })}</P>
      <StockLevels levels={data.items} />
      <Action url={data.admin_url} base="backend">
        {t("button")}
      </Action>
    </>
  )
}
