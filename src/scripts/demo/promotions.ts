import type {
  CreatePromotionDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"

const PROMOTIONS: CreatePromotionDTO[] = [
  {
    code: "WELCOME10",
    type: "standard",
    status: "active",
    is_automatic: false,
    // Prices in euros include their tax, and so does what is taken off them.
    is_tax_inclusive: true,
    application_method: {
      type: "percentage",
      target_type: "order",
      allocation: "across",
      value: 10,
    },
  },
  {
    code: "FREESHIP",
    type: "standard",
    status: "active",
    is_automatic: false,
    is_tax_inclusive: true,
    application_method: {
      type: "percentage",
      target_type: "shipping_methods",
      allocation: "across",
      value: 100,
    },
  },
]

/** Makes the coupons: WELCOME10 takes ten percent off, FREESHIP the shipping. */
export async function seedPromotions(
  container: MedusaContainer
): Promise<void> {
  const existing = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ code: PROMOTIONS.map(({ code }) => code) })
  const missing = PROMOTIONS.filter(
    ({ code }) => !existing.some((promotion) => promotion.code === code)
  )
  if (missing.length) {
    await createPromotionsWorkflow(container).run({
      input: { promotionsData: missing },
    })
  }
}
