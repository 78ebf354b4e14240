import { Action, Expiry, Greeting, P, Small, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type VerifyEmailData } from "./sample"

export const verifyEmail = defineMailTemplate({
  name: "verify-email",
  category: "transactional",
  sample,
  minimal,
  subject: ({ t, shop }) => t("subject", { shop: shop.name }),
  preheader: ({ t, shop }) => t("preheader", { shop: shop.name }),
  Body: VerifyEmail,
})

function VerifyEmail({ data, shop, t }: MailProps<VerifyEmailData>) {
  return (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>{t("text", { shop: shop.name })}</P>
      <Action url={data.verify_url} address>
        {t("button")}
      </Action>
      <Expiry at={data.expires_at} />
      <Small>{t("not_you")}</Small>
    </>
  )
}
