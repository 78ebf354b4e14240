import { randomBytes } from "node:crypto"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { encodePhoto } from "../../../utils/product-review/image"
import { resolveOptions } from "../../../utils/resolve-options"

export type EncodeProductReviewPhotosInput = {
  /** Base64. */
  photos: string[]
}

export const encodeProductReviewPhotosStepId = "encode-product-review-photos"

/** This step draws uploaded photos anew and gives them names that nobody guesses. */
export const encodeProductReviewPhotosStep = createStep(
  encodeProductReviewPhotosStepId,
  async ({ photos }: EncodeProductReviewPhotosInput, { container }) => {
    const { imageSize } = resolveOptions(container).productReview
    const encoded = []
    // One after the other: each takes much memory while it is open.
    for (const photo of photos) {
      const { content, width, height } = await encodePhoto(
        Buffer.from(photo, "base64"),
        imageSize
      )
      encoded.push({
        width,
        height,
        file: {
          filename: `product-review-${randomBytes(16).toString("hex")}.webp`,
          mimeType: "image/webp",
          content: content.toString("base64"),
          access: "public" as const,
        },
      })
    }
    return new StepResponse(encoded)
  }
)
