import { Action, Expiry, Greeting, P, Small, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type PasswordResetData } from "./sample"

export const passwordReset = defineMailTemplate({
  name: "password-reset",
  category: "transactional",
  sample,
  minimal,
  subject: ({ t, shop }) => t("subject", { shop: shop.name }),
  preheader: ({ t, shop }) => t("preheader", { shop: shop.name }),
  Body: PasswordReset,
})

function PasswordReset({ data, shop, t }: MailProps<PasswordResetData>) {
  return (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>{t("text", { shop: shop.name })}</P>
      <Action url={data.reset_url} address>
        {t("button")}
      </Action>
      <Expiry at={data.expires_at} />
      <Small>{t("not_you")}</Small>
    </>
  )
}
