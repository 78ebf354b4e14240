import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICE_MODULE } from "../../../modules/invoice/constants"
import type InvoiceModuleService from "../../../modules/invoice/service"

/** Acts so young may still get their document from their event. */
const GRACE_MS = 15_000
/** Acts are written down a little after their time; the sweep looks back over that. */
const OVERLAP_MS = 10 * 60_000
const PAGE = 200

type Row = {
  id: string
  payment?: { payment_collection?: { order?: { id: string } | null } | null }
}

/** What makes a document due, and how its rows lead to an order. */
const SOURCES = [
  { entity: "order", fields: ["id"], orderOf: ({ id }: Row) => id },
  ...["capture", "refund"].map((entity) => ({
    entity,
    fields: ["id", "payment.payment_collection.order.id"],
    orderOf: ({ payment }: Row) => payment?.payment_collection?.order?.id,
  })),
]

export const findUninvoicedOrdersStepId = "find-uninvoiced-orders"
/** This step finds orders whose payment or refund was heard by nobody, because the process died in between. */
export const findUninvoicedOrdersStep = createStep(
  findUninvoicedOrdersStepId,
  async (_: void, { container }) => {
    const invoices = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    const installed = await invoices.installedAt()
    const swept = (await invoices.sweptUntil()) ?? installed
    const since = Math.max(swept.getTime() - OVERLAP_MS, installed.getTime())
    const until = new Date(Date.now() - GRACE_MS)
    const orders = new Set<string>()
    for (const source of SOURCES) {
      await collect(
        container,
        invoices,
        source,
        [new Date(since), until],
        orders
      )
    }
    return new StepResponse({
      order_ids: [...orders],
      until: until.toISOString(),
    })
  }
)

async function collect(
  container: MedusaContainer,
  invoices: InvoiceModuleService,
  { entity, fields, orderOf }: (typeof SOURCES)[number],
  [since, until]: [Date, Date],
  orders: Set<string>
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  for (let skip = 0; ; skip += PAGE) {
    const { data } = await query.graph({
      entity,
      fields,
      filters: {
        created_at: { $gte: since.toISOString(), $lte: until.toISOString() },
      },
      pagination: { skip, take: PAGE, order: { created_at: "ASC", id: "ASC" } },
    })
    const rows = data as unknown as Row[]
    const known = await knownOf(invoices, entity, rows, orderOf)
    for (const row of rows) {
      const order = orderOf(row)
      if (order && !known.has(entity === "refund" ? row.id : order)) {
        orders.add(order)
      }
    }
    if (rows.length < PAGE) {
      return
    }
  }
}

/** Of a page: the refunds that have their credit note, or the orders that have their invoice. */
async function knownOf(
  invoices: InvoiceModuleService,
  entity: string,
  rows: Row[],
  orderOf: (row: Row) => string | undefined
): Promise<Set<string>> {
  if (entity === "refund") {
    const ids = rows.map(({ id }) => id)
    const notes = await invoices.listDocuments({ refund_id: ids })
    return new Set(notes.map(({ refund_id }) => refund_id as string))
  }
  const ids = rows.flatMap((row) => orderOf(row) ?? [])
  const found = await invoices.listDocuments({ order_id: ids, kind: "invoice" })
  return new Set(found.map(({ order_id }) => order_id))
}
