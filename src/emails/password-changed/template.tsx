import { Action, Greeting, P, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type PasswordChangedData } from "./sample"

export const passwordChanged = defineMailTemplate({
  name: "password-changed",
  category: "transactional",
  sample,
  minimal,
  subject: ({ t, shop }) => t("subject", { shop: shop.name }),
  preheader: ({ t, shop }) => t("preheader", { shop: shop.name }),
  Body: PasswordChanged,
})

function PasswordChanged({
  data,
  shop,
  t,
  format,
}: MailProps<PasswordChangedData>) {
  return (
    <>
      <Title>{t("title")}</Title>
      <Greeting name={data.first_name} />
      <P>
        {t("text", {
          shop: shop.name,
          time: format.dateTime(data.changed_at),
        })}
      </P>
      <P>{t("not_you")}</P>
      <Action url={data.reset_url}>{t("button")}</Action>
    </>
  )
}
