import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  ProductStatus,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export type ReviewableProductInput = {
  product_id: string
  /** Those of the shopper's publishable key; any when omitted. */
  sales_channel_ids?: string[]
}

export const validateReviewableProductStepId = "validate-reviewable-product"

/** This step refuses products that the shopper cannot see. */
export const validateReviewableProductStep = createStep(
  validateReviewableProductStepId,
  async (input: ReviewableProductInput, { container }) => {
    await assertVisibleProduct(container, input)
    return new StepResponse(input.product_id)
  }
)

/** Throws not found unless the product is published in one of the sales channels. */
export async function assertVisibleProduct(
  container: MedusaContainer,
  { product_id, sales_channel_ids }: ReviewableProductInput
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: channels } = await query.graph({
    entity: "product_sales_channel",
    fields: ["product_id", "product.id", "product.status"],
    filters: {
      product_id,
      ...(sales_channel_ids && { sales_channel_id: sales_channel_ids }),
    },
    pagination: { take: 1 },
  })
  const product = channels[0]?.product as { status: string } | undefined
  if (product?.status !== ProductStatus.PUBLISHED) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Product with id: ${product_id} was not found`
    )
  }
}
