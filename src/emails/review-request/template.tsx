import { Greeting, P, Products, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type ReviewRequestData } from "./sample"

export const reviewRequest = defineMailTemplate({
  name: "review-request",
  category: "reviews",
  sample,
  minimal,
  subject: ({ t, shop }) => t("subject", { shop: shop.name }),
  preheader: ({ t, shop }) => t("preheader", { shop: shop.name }),
  Body: ReviewRequest,
})

function ReviewRequest({ data, t }: MailProps<ReviewRequestData>) {
  return (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>
        {data.order
          ? t("text_order", { number: data.order.display_id })
          : t("text")}
      </P>
      <Products products={data.products} action={t("button")} />
    </>
  )
}
