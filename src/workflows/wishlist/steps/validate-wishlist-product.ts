import {
  ContainerRegistrationKeys,
  MedusaError,
  ProductStatus,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export type ValidateWishlistProductStepInput = {
  product_id?: string
  variant_id?: string
  /** Of the publishable key; the product must be sold in one of them. */
  sales_channel_ids: string[]
}

type ProductRow = {
  id: string
  status: string
  sales_channels?: ({ id: string } | null)[]
}

export const validateWishlistProductStepId = "validate-wishlist-product"
/** This step finds what is to be put on a list among what the shop sells. */
export const validateWishlistProductStep = createStep(
  validateWishlistProductStepId,
  async (input: ValidateWishlistProductStepInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const product = ["id", "status", "sales_channels.id"]
    let found: ProductRow | undefined
    if (input.variant_id) {
      const { data } = await query.graph({
        entity: "product_variant",
        fields: ["id", ...product.map((field) => `product.${field}`)],
        filters: { id: input.variant_id },
      })
      found = data[0]?.product as ProductRow | undefined
    } else {
      const { data } = await query.graph({
        entity: "product",
        fields: product,
        filters: { id: input.product_id },
      })
      found = data[0] as ProductRow | undefined
    }
    const sold =
      found?.status === ProductStatus.PUBLISHED &&
      found.sales_channels?.some(
        (channel) => channel && input.sales_channel_ids.includes(channel.id)
      )
    if (!found || !sold) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        input.variant_id
          ? `Product variant with id: ${input.variant_id} was not found`
          : `Product with id: ${input.product_id} was not found`
      )
    }
    return new StepResponse({ product_id: found.id })
  }
)
