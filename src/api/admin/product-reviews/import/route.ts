import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { CsvError, parse } from "csv-parse"
import {
  CSV_SHAPES,
  detectCsvFormat,
  type ProductReviewCsvFormat,
  unescapeFormula,
} from "../../../../utils/product-review/csv-shapes"
import { importProductReviewsWorkflow } from "../../../../workflows/product-review"
import type { ImportProductReviewsInput } from "../../../../workflows/product-review/steps/import-product-reviews"
import type { AdminImportProductReviewsParamsType } from "../validators"

const AT_ONCE = 500
const MOST_ERRORS = 1000
const LARGEST_ROW = 200_000

type Import = {
  format: ProductReviewCsvFormat | null
  total: number
  created: number
  updated: number
  failed: number
  errors: { line: number; message: string }[]
}

type ParsedRow = { record: Record<string, string>; info: { lines: number } }

export const POST = async (
  req: AuthenticatedMedusaRequest<unknown, AdminImportProductReviewsParamsType>,
  res: MedusaResponse
) => {
  const { format, dry_run } = req.validatedQuery
  const report: Import = {
    format: format ?? null,
    total: 0,
    created: 0,
    updated: 0,
    failed: 0,
    errors: [],
  }
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_ROW,
    columns: (header: string[]) => {
      const names = header.map((name) => name.trim().toLowerCase())
      report.format ??= detectCsvFormat(names)
      if (!report.format) {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          "The first line must name the columns, rating among them"
        )
      }
      return names
    },
  })
  req.once("aborted", () => parser.destroy())
  try {
    await importRows(req.scope, req.pipe(parser), report, dry_run)
  } catch (error) {
    // The rest is read and thrown away, so that the answer can be received.
    req.unpipe(parser).resume()
    throw error instanceof CsvError
      ? new MedusaError(MedusaError.Types.INVALID_DATA, error.message)
      : error
  }
  if (!report.format) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "The file is empty")
  }
  res.json({ import: { ...report, dry_run } })
}

async function importRows(
  container: MedusaContainer,
  rows: AsyncIterable<ParsedRow>,
  report: Import,
  dry_run: boolean
): Promise<void> {
  let batch: ImportProductReviewsInput["rows"] = []
  const flush = async () => {
    const { result } = await importProductReviewsWorkflow(container).run({
      input: { rows: batch, dry_run },
    })
    report.created += result.created
    report.updated += result.updated
    report.failed += result.errors.length
    report.errors.push(
      ...result.errors.slice(0, MOST_ERRORS - report.errors.length)
    )
    batch = []
  }
  for await (const { record, info } of rows) {
    const { read } = CSV_SHAPES[report.format as ProductReviewCsvFormat]
    const cells = Object.fromEntries(
      Object.entries(record).map(([name, cell]) => [
        name,
        unescapeFormula(cell ?? ""),
      ])
    )
    report.total++
    batch.push({ line: info.lines, review: read(cells) })
    if (batch.length === AT_ONCE) {
      await flush()
    }
  }
  if (batch.length) {
    await flush()
  }
}
