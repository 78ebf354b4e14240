export * from "./components"
export type * from "./data"
export {
  defineMailTemplate,
  type MailCategory,
  type MailLinks,
  type MailProps,
  type MailTemplate,
} from "./define-template"
export type { MailFormat } from "./format"
export { mailLanguages, mailLocale, type MailStrings } from "./i18n"
export { shopLink } from "./links"
export type { MailOverrides, MailTemplateOverride } from "./overrides"
export {
  mailTemplates,
  type MailTemplateData,
  type MailTemplateName,
} from "./registry"
export {
  renderMail,
  type RenderedMail,
  type RenderMailInput,
} from "./render-mail"
