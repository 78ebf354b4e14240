import { Action, Expiry, P, Small, Title } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type AdminInviteData } from "./sample"

export const adminInvite = defineMailTemplate({
  name: "admin-invite",
  category: "transactional",
  sample,
  minimal,
  subject: ({ t, shop }) => t("subject", { shop: shop.name }),
  preheader: ({ t, shop }) => t("preheader", { shop: shop.name }),
  reason: ({ t, shop }) => t("reason", { shop: shop.name }),
  Body: AdminInvite,
})

function AdminInvite({ data, shop, t }: MailProps<AdminInviteData>) {
  return (
    <>
      <Title>{t("title", { shop: shop.name })}</Title>
      <P>{t("hello")}</P>
      <P>
        {data.invited_by
          ? t("text_by", { name: data.invited_by, shop: shop.name })
          : t("text", { shop: shop.name })}
      </P>
      <Action url={data.invite_url} base="backend" address>
        {t("button")}
      </Action>
      <Expiry at={data.expires_at} />
      <Small>{t("not_you")}</Small>
    </>
  )
}
