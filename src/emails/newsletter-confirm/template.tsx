import { Action, Expiry, Greeting, P, Small, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type NewsletterConfirmData } from "./sample"

export const newsletterConfirm = defineMailTemplate({
  name: "newsletter-confirm",
  category: "transactional",
  sample,
  minimal,
  subject: ({ t, shop }) => t("subject", { shop: shop.name }),
  preheader: ({ t, shop }) => t("preheader", { shop: shop.name }),
  reason: ({ t, shop }) => t("reason", { shop: shop.name }),
  Body: NewsletterConfirm,
})

function NewsletterConfirm({
  data,
  shop,
  t,
}: MailProps<NewsletterConfirmData>) {
  return (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>{t("text", { shop: shop.name })}</P>
      <Action url={data.confirm_url} address>
        {t("button")}
      </Action>
      <Expiry at={data.expires_at} />
      <Small>{t("not_you")}</Small>
    </>
  )
}
