import { Greeting, P, Products, Small, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type PriceDropData } from "./sample"

export const priceDrop = defineMailTemplate({
  name: "price-drop",
  category: "restock",
  sample,
  minimal,
  subject: ({ data, t }) =>
    data.products.length === 1
      ? t("subject_item", { title: data.products[0].title })
      : t("subject", { count: data.products.length }),
  preheader: ({ t }) => t("preheader"),
  Body: PriceDrop,
})

function PriceDrop({ data, t, format }: MailProps<PriceDropData>) {
  return (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>{t("text", { count: data.products.length })}</P>
      <Products
        products={data.products.map((product) => ({
          ...product,
          price: format.money(product.new_price, product.currency_code),
          before:
            typeof product.old_price === "number"
              ? format.money(product.old_price, product.currency_code)
              : undefined,
        }))}
        action={t("button")}
      />
      <Small>{t("while")}</Small>
    </>
  )
}
