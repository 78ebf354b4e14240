import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { stringify } from "csv-stringify"
import { INVOICE_MODULE } from "../../../../modules/invoice/constants"
import type InvoiceModuleService from "../../../../modules/invoice/service"
import type { InvoiceDocumentDTO } from "../../../../modules/invoice/types"
import { toIssuedDocument } from "../../../../utils/invoice/issued-document"
import {
  daysOfMonth,
  MONTH_CSV_COLUMNS,
  type MonthCsvRow,
  monthCsvRows,
} from "../../../../utils/invoice/month-csv"
import type { AdminExportInvoicesParamsType } from "../validators"

const AT_ONCE = 200

export const GET = async (
  req: MedusaRequest<unknown, AdminExportInvoicesParamsType>,
  res: MedusaResponse
) => {
  const { month } = req.validatedQuery as AdminExportInvoicesParamsType
  res
    .type("text/csv")
    .setHeader(
      "content-disposition",
      `attachment; filename="invoices-${month}.csv"`
    )
  await pipeline(
    rowsOfMonth(req.scope, month),
    stringify({ header: true, columns: [...MONTH_CSV_COLUMNS] }),
    res
  )
}

/** A page at a time, so that an export of any size takes little memory. */
async function* rowsOfMonth(
  container: MedusaContainer,
  month: string
): AsyncGenerator<MonthCsvRow> {
  const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
  let after: InvoiceDocumentDTO | undefined
  for (;;) {
    const documents = await service.listDocumentsAfter(after, {
      ...daysOfMonth(month),
      limit: AT_ONCE,
    })
    for (const document of documents) {
      yield* monthCsvRows(toIssuedDocument(document))
    }
    if (documents.length < AT_ONCE) {
      return
    }
    after = documents[documents.length - 1]
  }
}
