import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { reportProductReviewWorkflow } from "../../../../../workflows/product-review"
import type { StoreReportProductReviewType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreReportProductReviewType>,
  res: MedusaResponse
) => {
  const { reason, note } = req.validatedBody
  const { result } = await reportProductReviewWorkflow(req.scope).run({
    input: {
      review_id: req.params.id,
      customer_id: req.auth_context.actor_id,
      reason,
      note: note || null,
    },
  })
  res.status(201).json({ report: result })
}
