import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { mailTemplates, renderMail } from "../../../../../../emails"
import type { AdminMailPreviewResponse } from "../../../../../../types/http/mail"
import { resolveOptions } from "../../../../../../utils/resolve-options"
import type { AdminGetMailPreviewParamsType } from "../../../validators"
import { templateName } from "../../template-name"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetMailPreviewParamsType>,
  res: MedusaResponse<AdminMailPreviewResponse>
) => {
  const template = templateName(req.params.name)
  const { shop, mail } = resolveOptions(req.scope)
  const { category, sample } = mailTemplates[template]
  res.json(
    await renderMail({
      template,
      data: sample as never,
      locale: (req.validatedQuery as AdminGetMailPreviewParamsType).locale,
      shop,
      overrides: mail,
      links:
        category === "transactional"
          ? {}
          : { unsubscribeUrl: `${shop.backendUrl}/mail/unsubscribe/preview` },
    })
  )
}
