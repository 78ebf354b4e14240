import type { MedusaContainer } from "@medusajs/framework/types"

/** What a handler of a workflow hook is given beside its data, as far as the checks need it. */
export type CheckContext = { container: MedusaContainer }

/** A line as carts and requests spell it; lines without a variant take no stock. */
export type CheckedLine = {
  id?: string
  variant_id?: string | null
  quantity?: unknown
  metadata?: unknown
}
