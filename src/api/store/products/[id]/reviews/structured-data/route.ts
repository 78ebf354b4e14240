import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PRODUCT_REVIEW_MODULE } from "../../../../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../../../../modules/product-review/service"
import {
  scriptSafeJson,
  structuredData,
  type StructuredProduct,
} from "../../../../../../utils/product-review/structured-data"
import { resolveOptions } from "../../../../../../utils/resolve-options"
import { assertVisibleProduct } from "../../../../../../workflows/product-review/steps/validate-reviewable-product"

/** As many as search engines look at. */
const REVIEWS = 10

export const GET = async (req: MedusaStoreRequest, res: MedusaResponse) => {
  const { id } = req.params
  await assertVisibleProduct(req.scope, {
    product_id: id,
    sales_channel_ids: req.publishable_key_context.sales_channel_ids,
  })
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data }, { reviews, stats }] = await Promise.all([
    query.graph({
      entity: "product",
      fields: ["title", "description", "handle", "thumbnail", "images.url"],
      filters: { id },
    }),
    req.scope
      .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
      .listPublishedReviews(id, { limit: REVIEWS }),
  ])
  const { storefrontUrl } = resolveOptions(req.scope).shop
  res
    .type("application/ld+json")
    .send(
      scriptSafeJson(
        structuredData(
          data[0] as StructuredProduct,
          stats,
          reviews,
          storefrontUrl
        )
      )
    )
}
