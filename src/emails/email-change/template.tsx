import { Action, Expiry, Greeting, P, Small, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type EmailChangeData } from "./sample"

export const emailChange = defineMailTemplate({
  name: "email-change",
  category: "transactional",
  sample,
  minimal,
  subject: ({ data, t, shop }) =>
    t(data.confirm_url ? "subject" : "subject_taken", { shop: shop.name }),
  preheader: ({ data, t, shop }) =>
    t(data.confirm_url ? "preheader" : "preheader_taken", { shop: shop.name }),
  Body: EmailChange,
})

function EmailChange({ data, shop, t }: MailProps<EmailChangeData>) {
  const words = { shop: shop.name, email: data.new_email }
  return data.confirm_url ? (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>{t("text", words)}</P>
      <Action url={data.confirm_url} address>
        {t("button")}
      </Action>
      <Expiry at={data.expires_at} />
      <Small>{t("not_you")}</Small>
    </>
  ) : (
    <>
      <Title>{t("title_taken")}</Title>
      <Greeting name={data.first_name} />
      <P>{t("text_taken", words)}</P>
      <Small>{t("not_you")}</Small>
    </>
  )
}
