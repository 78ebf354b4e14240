import { createRequire } from "node:module"
import path from "node:path"
import { MedusaError } from "@medusajs/framework/utils"
import type { ComponentType } from "react"
import type { MailProps, MailTemplate } from "./define-template"
import type { MailStrings } from "./i18n"

/** Parts of a template that a store writes itself; what it leaves out stays as shipped. */
export type MailTemplateParts = {
  subject?: MailTemplate["subject"] | string
  preheader?: MailTemplate["preheader"] | string
  reason?: MailTemplate["reason"]
  Body?: ComponentType<MailProps>
}

/**
 * A store's own version of a template: some of its parts, its body as a React
 * component, or the path of a file (absolute, or from the store's folder) whose
 * default export is one of the two.
 */
export type MailTemplateOverride =
  MailTemplateParts | ComponentType<MailProps> | string

/** What a store changes about its mails. */
export type MailOverrides = {
  /** By template name. */
  templates?: Record<string, MailTemplateOverride>
  /** Strings by language, laid over the shipped ones; a new language may leave strings out, they are English then. */
  strings?: Record<string, MailStrings>
}

/** The template with a store's changes. */
export async function applyOverride(
  template: MailTemplate,
  override: MailTemplateOverride | undefined
): Promise<MailTemplate> {
  if (!override) {
    return template
  }
  const loaded =
    typeof override === "string" ? loadFile(template.name, override) : override
  const { subject, preheader, ...parts } =
    typeof loaded === "function"
      ? ({ Body: loaded } as MailTemplateParts)
      : loaded
  return {
    ...template,
    ...parts,
    ...(subject !== undefined && { subject: asFunction(subject) }),
    ...(preheader !== undefined && { preheader: asFunction(preheader) }),
  }
}

function asFunction(value: string | MailTemplate["subject"]) {
  return typeof value === "string" ? () => value : value
}

function loadFile(
  name: string,
  file: string
): MailTemplateParts | ComponentType<MailProps> {
  const require = createRequire(path.join(process.cwd(), "package.json"))
  const loaded = require(path.resolve(file))
  const content = loaded?.default ?? loaded
  if (!content || !["object", "function"].includes(typeof content)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `mail.templates.${name}: ${file} exports no template`
    )
  }
  return content
}
