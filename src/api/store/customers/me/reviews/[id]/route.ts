import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { StoreOwnProductReviewType } from "../../../../../../types/http/product-review"
import {
  OWN_REVIEW_FIELDS,
  readReview,
} from "../../../../../../utils/product-review/read-reviews"
import {
  deleteProductReviewWorkflow,
  updateProductReviewWorkflow,
} from "../../../../../../workflows/product-review"
import type { StoreUpdateProductReviewType } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ review: StoreOwnProductReviewType }>
) => {
  res.json({ review: await readOwn(req) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreUpdateProductReviewType>,
  res: MedusaResponse<{ review: StoreOwnProductReviewType }>
) => {
  await updateProductReviewWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id: req.params.id,
      customer_id: req.auth_context.actor_id,
    },
  })
  res.json({ review: await readOwn(req) })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ id: string; object: "review"; deleted: true }>
) => {
  const { id } = req.params
  await deleteProductReviewWorkflow(req.scope).run({
    input: { id, customer_id: req.auth_context.actor_id },
  })
  res.json({ id, object: "review", deleted: true })
}

function readOwn(
  req: AuthenticatedMedusaRequest<unknown>
): Promise<StoreOwnProductReviewType> {
  return readReview(req.scope, {
    fields: OWN_REVIEW_FIELDS,
    filters: { id: req.params.id, customer_id: req.auth_context.actor_id },
  })
}
