import { MedusaError } from "@medusajs/framework/utils"
import { mailTemplates, type MailTemplateName } from "../../../../emails"

/** @throws {MedusaError} NOT_FOUND when there is no such template */
export function templateName(name: string): MailTemplateName {
  if (!Object.hasOwn(mailTemplates, name)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Mail template with name: ${name} was not found`
    )
  }
  return name as MailTemplateName
}
