import { Action, Greeting, P, Products, Small, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type BackInStockData } from "./sample"

export const backInStock = defineMailTemplate({
  name: "back-in-stock",
  category: "restock",
  sample,
  minimal,
  subject: ({ data, t }) => t("subject", { title: data.product.title }),
  preheader: ({ t, shop }) => t("preheader", { shop: shop.name }),
  Body: BackInStock,
})

function BackInStock({ data, t, format }: MailProps<BackInStockData>) {
  const { product, price, currency_code, others = [] } = data
  return (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>{t("text", { title: product.title })}</P>
      <Products
        products={[{ ...product, price, currency_code }, ...others].map(
          ({ price: amount, currency_code: currency, ...shown }) => ({
            ...shown,
            price:
              typeof amount === "number" && currency
                ? format.money(amount, currency)
                : undefined,
          })
        )}
      />
      <Action url={product.url}>{t("button")}</Action>
      <Small>{t("once")}</Small>
    </>
  )
}
