import { toPlainText } from "@react-email/render"
import type { ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import type { ShopOptions } from "../options/shop"
import { Layout } from "./components/layout"
import type { MailLinks, MailProps, MailTemplate } from "./define-template"
import { mailFormat } from "./format"
import { mailLocale, mailTranslate } from "./i18n"
import { shopLink } from "./links"
import { applyOverride, type MailOverrides } from "./overrides"
import {
  mailTemplates,
  type MailTemplateData,
  type MailTemplateName,
} from "./registry"

export type RenderMailInput<Name extends MailTemplateName = MailTemplateName> =
  {
    template: Name
    data: MailTemplateData<Name>
    /** BCP 47; by default the shop's. A language without strings falls back to English. */
    locale?: string | null
    shop: ShopOptions
    links?: MailLinks
    overrides?: MailOverrides
  }

export type RenderedMail = {
  subject: string
  preheader: string
  html: string
  text: string
}

/** The one that mail clients render most alike. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/** Renders one mail. */
export async function renderMail<Name extends MailTemplateName>({
  template: name,
  data,
  shop,
  locale: wished,
  links = {},
  overrides = {},
}: RenderMailInput<Name>): Promise<RenderedMail> {
  const template = await applyOverride(
    mailTemplates[name] as MailTemplate,
    overrides.templates?.[name]
  )
  const locale = mailLocale(wished ?? shop.locale, overrides.strings)
  const props: MailProps = {
    data,
    shop,
    locale,
    t: mailTranslate(locale, name, overrides.strings),
    format: mailFormat(locale, shop.timezone),
    link: (url, base) => shopLink(shop, url, base),
  }
  const subject = oneLine(template.subject(props))
  const preheader = oneLine(template.preheader(props))
  const reason =
    template.reason?.(props) ??
    props.t(`reason_${template.category}`, { shop: shop.name })
  const frame = (content: ReactNode) =>
    DOCTYPE +
    renderToStaticMarkup(
      <Layout
        {...props}
        category={template.category}
        subject={subject}
        preheader={preheader}
        reason={reason}
        links={links}
      >
        {content}
      </Layout>
    )
  const { Body } = template
  const html = frame(<Body {...props} />)
  const ownText = template.text?.(props)
  const text = textOf(
    ownText === undefined ? html : frame(<pre>{ownText}</pre>)
  )
  return { subject, preheader, html, text }
}

/** The same mail for those who read text. */
function textOf(html: string): string {
  const asWritten = { uppercase: false }
  return toPlainText(html, {
    selectors: [
      { selector: "h1", options: asWritten },
      { selector: "h2", options: asWritten },
      {
        selector: "[data-text-format=dataTable]",
        format: "dataTable",
        options: {
          uppercaseHeaderCells: false,
          maxColumnWidth: 44,
          colSpacing: 3,
        },
      },
    ],
  }).trim()
}

/** Header fields hold one line: a line break in one would begin the next header. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029\s]+/g, " ").trim()
}
