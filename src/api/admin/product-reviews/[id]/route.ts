import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminProductReviewResponseType } from "../../../../types/http/product-review"
import { deleteProductReviewWorkflow } from "../../../../workflows/product-review"
import { readAdminReview } from "../helpers"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminProductReviewResponseType>
) => {
  res.json({ product_review: await readAdminReview(req.scope, req.params.id) })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ id: string; object: "product_review"; deleted: true }>
) => {
  const { id } = req.params
  await deleteProductReviewWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "product_review", deleted: true })
}
