import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { resolveOptions } from "../../../../utils/resolve-options"
import { uploadProductReviewImagesWorkflow } from "../../../../workflows/product-review"
import { openReviewRequest } from "../../../../workflows/product-review/steps/open-product-review-request"
import type { StoreUploadProductReviewImagesParamsType } from "../validators"

type UploadRequest = AuthenticatedMedusaRequest<
  unknown,
  StoreUploadProductReviewImagesParamsType
> & { files?: { buffer: Buffer }[] }

export const POST = async (req: UploadRequest, res: MedusaResponse) => {
  if (!req.files?.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Send the images as multipart/form-data in the field files"
    )
  }
  const { result } = await uploadProductReviewImagesWorkflow(req.scope).run({
    input: {
      owner_id: await ownerOf(req),
      photos: req.files.map(({ buffer }) => buffer.toString("base64")),
      most: resolveOptions(req.scope).productReview.maxImages,
    },
  })
  res.status(201).json({ images: result })
}

/** Whoever signed in, else whoever holds the link of a review request. */
async function ownerOf(req: UploadRequest): Promise<string> {
  const { token } = req.validatedQuery
  return token
    ? (await openReviewRequest(req.scope, token)).id
    : req.auth_context.actor_id
}
