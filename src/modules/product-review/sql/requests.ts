import { generateEntityId } from "@medusajs/framework/utils"
import type { ProductReviewRequestDTO } from "../types"
import type { Connection } from "./connection"

export type NewReviewRequest = Pick<
  ProductReviewRequestDTO,
  "order_id" | "email" | "customer_id" | "author" | "product_ids" | "expires_at"
>

/** Notes requests; an order that is noted already keeps its row. */
export async function insertRequests(
  connection: Connection,
  requests: NewReviewRequest[]
): Promise<number> {
  const rows = await connection("product_review_request")
    .insert(
      requests.map((request) => ({
        id: generateEntityId(undefined, "prreq"),
        ...request,
      }))
    )
    .onConflict()
    .ignore()
    .returning("id")
  return rows.length
}
