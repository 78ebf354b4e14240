import { Action, Facts, Greeting, P, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type EmailChangedData } from "./sample"

export const emailChanged = defineMailTemplate({
  name: "email-changed",
  category: "transactional",
  sample,
  minimal,
  subject: ({ data, t, shop }) =>
    t(`subject_${data.state ?? "changed"}`, { shop: shop.name }),
  preheader: ({ data, t }) =>
    t(`preheader_${data.state ?? "changed"}`, { email: data.new_email }),
  Body: EmailChanged,
})

function EmailChanged({ data, shop, t, format }: MailProps<EmailChangedData>) {
  const state = data.state ?? "changed"
  return (
    <>
      <Title>{t(`title_${state}`)}</Title>
      <Greeting name={data.first_name} />
      <P>{t(`text_${state}`, { shop: shop.name, email: data.new_email })}</P>
      <Facts
        rows={[
          { label: t("new_email"), value: data.new_email },
          {
            label: t("time"),
            value: data.changed_at && format.dateTime(data.changed_at),
          },
        ]}
      />
      <P>{t("not_you")}</P>
      <Action url={data.reset_url}>{t("button")}</Action>
    </>
  )
}
