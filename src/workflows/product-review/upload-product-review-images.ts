import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createProductReviewImagesStep,
  validateProductReviewUploadsStep,
} from "./steps/create-product-review-images"
import { encodeProductReviewPhotosStep } from "./steps/encode-product-review-photos"

export type UploadProductReviewImagesInput = {
  /** The customer, or the review request that a guest came by. */
  owner_id: string
  /** Base64. */
  photos: string[]
  /** How many a review takes. */
  most: number
}

export const uploadProductReviewImagesWorkflowId =
  "upload-product-review-images"

/** This workflow takes photos that their owner may then show with a review. */
export const uploadProductReviewImagesWorkflow = createWorkflow(
  uploadProductReviewImagesWorkflowId,
  (input: WorkflowData<UploadProductReviewImagesInput>) => {
    validateProductReviewUploadsStep(input)
    const photos = encodeProductReviewPhotosStep(input)
    const files = uploadFilesWorkflow.runAsStep({
      input: transform({ photos }, ({ photos }) => ({
        files: photos.map(({ file }) => file),
      })),
    })
    const rows = transform(
      { input, photos, files },
      ({ input, photos, files }) =>
        files.map(({ id, url }, index) => ({
          owner_id: input.owner_id,
          file_id: id,
          url,
          width: photos[index].width,
          height: photos[index].height,
        }))
    )
    return new WorkflowResponse(createProductReviewImagesStep(rows))
  }
)
