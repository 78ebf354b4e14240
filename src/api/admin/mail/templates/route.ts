import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { mailLanguages, mailTemplates } from "../../../../emails"
import type { AdminMailTemplateListResponse } from "../../../../types/http/mail"
import { resolveOptions } from "../../../../utils/resolve-options"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminMailTemplateListResponse>
) => {
  const { strings } = resolveOptions(req.scope).mail
  const templates = Object.values(mailTemplates)
    .map(({ name, category }) => ({ name, category }))
    .sort((a, b) => a.name.localeCompare(b.name))
  const { limit, offset } = req.validatedQuery as {
    limit: number
    offset: number
  }
  res.json({
    templates: templates.slice(offset, offset + limit),
    languages: mailLanguages(strings),
    count: templates.length,
    offset,
    limit,
  })
}
