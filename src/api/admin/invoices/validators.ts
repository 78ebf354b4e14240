import { z } from "@medusajs/framework/zod"
import { INVOICE_DOCUMENT_KINDS } from "../../../modules/invoice/constants"
import { listQuery } from "../../../utils/http/list-query"

const kind = z.enum(INVOICE_DOCUMENT_KINDS)
const day = (field: string) =>
  z.iso.date({ error: `Field '${field}' must be a day such as 2026-03-01` })

export const AdminGetInvoicesParams = z.object({
  limit: listQuery().limit,
  offset: listQuery().offset,
  order: z.enum(["issued_at", "-issued_at"]).optional().default("-issued_at"),
  /** First day, in the shop's time zone. */
  from: day("from").optional(),
  /** Last day, itself included. */
  to: day("to").optional(),
  kind: z.union([kind, z.array(kind)]).optional(),
  /** Part of the number, of the buyer's name or address; or the order's number. */
  q: z.string().min(1).max(254).optional(),
})
export type AdminGetInvoicesParamsType = z.infer<typeof AdminGetInvoicesParams>

export const AdminExportInvoicesParams = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, {
    error: "Field 'month' must be a month such as 2026-03",
  }),
})
export type AdminExportInvoicesParamsType = z.infer<
  typeof AdminExportInvoicesParams
>
