import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"
import type { ProductReviewRequestDTO } from "../../../modules/product-review/types"
import { readReviewRequest } from "../../../utils/product-review/request-token"
import { resolveOptions } from "../../../utils/resolve-options"

export type OpenProductReviewRequestInput = {
  token: string
  product_id: string
}

export const openProductReviewRequestStepId = "open-product-review-request"

/** This step reads what the link of a review request opens, and refuses every other product. */
export const openProductReviewRequestStep = createStep(
  openProductReviewRequestStepId,
  async (
    { token, product_id }: OpenProductReviewRequestInput,
    { container }
  ) => {
    const request = await openReviewRequest(container, token)
    if (!request.product_ids.includes(product_id)) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Product with id: ${product_id} was not found in this order`
      )
    }
    return new StepResponse(request)
  }
)

/** The request of a link; not found when the link is forged, too old or not wanted any more. */
export async function openReviewRequest(
  container: MedusaContainer,
  token: string
): Promise<ProductReviewRequestDTO> {
  const id = readReviewRequest(token, reviewRequestSecret(container))
  const [request] = id
    ? await container
        .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
        .listProductReviewRequests({ id })
    : []
  const { allowGuests } = resolveOptions(container).productReview
  if (
    !request ||
    request.expires_at < new Date() ||
    (!request.customer_id && !allowGuests) ||
    (await isCanceled(container, request.order_id))
  ) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "This review link is not valid any more"
    )
  }
  return request as ProductReviewRequestDTO
}

/** Signs the links; changing it makes those that were sent invalid. */
export function reviewRequestSecret(container: MedusaContainer): string {
  const { projectConfig } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  )
  return String(projectConfig.http.jwtSecret)
}

async function isCanceled(
  container: MedusaContainer,
  orderId: string
): Promise<boolean> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["status"], filters: { id: orderId } })
  return data[0]?.status === "canceled"
}
