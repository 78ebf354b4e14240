import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"
import type { ImportedProductReview } from "../../../modules/product-review/types"
import { checkCsvReview } from "../../../utils/product-review/csv-review"
import type { CsvReview } from "../../../utils/product-review/csv-shapes"

export type ImportProductReviewsInput = {
  rows: { line: number; review: CsvReview }[]
  /** Checks and counts, and keeps nothing. */
  dry_run: boolean
}

export type ImportProductReviewsResult = {
  created: number
  updated: number
  errors: { line: number; message: string }[]
  rated_product_ids: string[]
}

export const importProductReviewsStepId = "import-product-reviews"

/**
 * This step brings some rows of a file in, all the good ones in one transaction;
 * it is the last step and the same rows again change nothing, so there is nothing
 * to undo.
 */
export const importProductReviewsStep = createStep(
  importProductReviewsStepId,
  async ({ rows, dry_run }: ImportProductReviewsInput, { container }) => {
    const { productOf, customerOf } = await resolveRows(
      container,
      rows.map(({ review }) => review)
    )
    const good: ImportedProductReview[] = []
    const errors: ImportProductReviewsResult["errors"] = []
    for (const { line, review } of rows) {
      try {
        good.push(checkCsvReview(review, productOf(review), customerOf(review)))
      } catch (error) {
        errors.push({ line, message: (error as Error).message })
      }
    }
    const change = await container
      .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
      .importReviews(good, dry_run)
    return new StepResponse<ImportProductReviewsResult>({ ...change, errors })
  }
)

/** Finds the products by id or handle, and the customers by address. */
async function resolveRows(container: MedusaContainer, rows: CsvReview[]) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const handles = rows.flatMap(({ product_handle }) => product_handle || [])
  const ids = rows.flatMap(({ product_id }) => product_id || [])
  const emails = rows.flatMap(({ email }) => email?.trim().toLowerCase() || [])
  const find = async (entity: string, fields: string[], filters: object) =>
    (await query.graph({ entity, fields, filters } as never)).data as Record<
      string,
      string
    >[]
  const [byId, byHandle, customers] = await Promise.all([
    ids.length ? find("product", ["id"], { id: ids }) : [],
    handles.length
      ? find("product", ["id", "handle"], { handle: handles })
      : [],
    emails.length
      ? find("customer", ["id", "email"], { email: emails, has_account: true })
      : [],
  ])
  const known = new Set(byId.map(({ id }) => id))
  const idOfHandle = new Map(byHandle.map(({ handle, id }) => [handle, id]))
  const idOfEmail = new Map(
    customers.map(({ email, id }) => [email.toLowerCase(), id])
  )
  return {
    productOf: ({ product_id, product_handle }: CsvReview) =>
      product_id && known.has(product_id)
        ? product_id
        : idOfHandle.get(product_handle ?? ""),
    customerOf: ({ email }: CsvReview) =>
      idOfEmail.get(email?.trim().toLowerCase() ?? ""),
  }
}
