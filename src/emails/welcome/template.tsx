import { Action, Expiry, Greeting, P, Small, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type WelcomeData } from "./sample"

export const welcome = defineMailTemplate({
  name: "welcome",
  category: "transactional",
  sample,
  minimal,
  subject: ({ t, shop }) => t("subject", { shop: shop.name }),
  preheader: ({ t, shop }) => t("preheader", { shop: shop.name }),
  Body: Welcome,
})

function Welcome({ data, shop, t }: MailProps<WelcomeData>) {
  return (
    <>
      <Title>{t("title", { shop: shop.name })}</Title>
      <Greeting name={data.first_name} />
      <P>{t("text")}</P>
      {data.verify_url ? (
        <>
          <P>{t("verify")}</P>
          <Action url={data.verify_url} address>
            {t("verify_button")}
          </Action>
          <Expiry at={data.expires_at} />
        </>
      ) : (
        <Action url="/">{t("button")}</Action>
      )}
      <Small>{t("not_you")}</Small>
    </>
  )
}
