import type { MailTemplate } from "./define-template"
import * as templates from "./templates"

type Templates = (typeof templates)[keyof typeof templates]

/** The name of a template, and of its folder. */
export type MailTemplateName = Templates["name"]

/** What a template is rendered from: plain JSON, declared in its folder. */
export type MailTemplateData<Name extends MailTemplateName> =
  Extract<Templates, { name: Name }> extends MailTemplate<Name, infer Data>
    ? Data
    : never

/** Every template by its name. */
export const mailTemplates = Object.fromEntries(
  Object.values(templates).map((template) => [template.name, template])
) as unknown as {
  [Name in MailTemplateName]: MailTemplate<Name, MailTemplateData<Name>>
}
