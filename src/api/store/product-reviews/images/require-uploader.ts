import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { openReviewRequest } from "../../../../workflows/product-review/steps/open-product-review-request"
import type { StoreUploadProductReviewImagesParamsType } from "../validators"

/** Lets in who signed in or holds a review request's link, before a byte of a photo is read. */
export async function requireUploader(
  req: AuthenticatedMedusaRequest<
    unknown,
    StoreUploadProductReviewImagesParamsType
  >,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const { token } = req.validatedQuery
  if (token) {
    await openReviewRequest(req.scope, token)
  } else if (!req.auth_context?.actor_id) {
    res.status(401).json({ type: "unauthorized", message: "Unauthorized" })
    return
  }
  next()
}
