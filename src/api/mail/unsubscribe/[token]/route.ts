import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { MAIL_MODULE } from "../../../../modules/mail/constants"
import type MailModuleService from "../../../../modules/mail/service"
import { resolveOptions } from "../../../../utils/resolve-options"
import { unsubscribeMailWorkflow } from "../../../../workflows/mail/unsubscribe-mail"
import { sendUnsubscribePage } from "../page"

/** Mail scanners follow links: this shows a page and changes nothing. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const target = await req.scope
    .resolve<MailModuleService>(MAIL_MODULE)
    .tokens.find(req.params.token)
  sendUnsubscribePage(
    req,
    res,
    resolveOptions(req.scope).shop,
    target ? { state: "ask", category: target.category } : { state: "unknown" }
  )
}

/** One click, in the page or in the mail program (RFC 8058). */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { shop } = resolveOptions(req.scope)
  const { batch } = req.query
  try {
    await unsubscribeMailWorkflow(req.scope).run({
      input: {
        token: req.params.token,
        ...(typeof batch === "string" && { batch_id: batch }),
      },
    })
  } catch (error) {
    if ((error as MedusaError).type !== MedusaError.Types.NOT_FOUND) {
      throw error
    }
    return sendUnsubscribePage(req, res, shop, { state: "unknown" })
  }
  sendUnsubscribePage(req, res, shop, { state: "done" })
}
