import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { voteForProductReviewWorkflow } from "../../../../../workflows/product-review"

export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({ review: await vote(req, true) })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({ review: await vote(req, false) })
}

async function vote(req: AuthenticatedMedusaRequest, helpful: boolean) {
  const { result } = await voteForProductReviewWorkflow(req.scope).run({
    input: {
      id: req.params.id,
      customer_id: req.auth_context.actor_id,
      helpful,
    },
  })
  return result
}
