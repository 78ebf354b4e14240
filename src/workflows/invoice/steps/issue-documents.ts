import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICE_MODULE } from "../../../modules/invoice/constants"
import type InvoiceModuleService from "../../../modules/invoice/service"
import {
  buildInvoice,
  isPaid,
  lastPaidAt,
} from "../../../utils/invoice/build-invoice"
import { documentLocale } from "../../../utils/invoice/language"
import {
  INVOICE_ORDER_FIELDS,
  type OrderForInvoice,
  refundsOf,
} from "../../../utils/invoice/order"
import { resolveOptions } from "../../../utils/resolve-options"
import { localeOf } from "../../mail/utils/prepare-mails"

const AT_ONCE = 50

export type IssuedDocuments = {
  /** Of the documents that are new. */
  ids: string[]
  /** Orders whose documents could not be issued. */
  failed: string[]
}

export const issueInvoiceDocumentsStepId = "issue-invoice-documents"
/**
 * This step issues what orders lack: the invoice of a paid one, a credit note for
 * each refund. Nothing undoes it: what was issued stays, the step comes last.
 */
export const issueInvoiceDocumentsStep = createStep(
  issueInvoiceDocumentsStepId,
  async (orderIds: string[], { container }) => {
    const issued: IssuedDocuments = { ids: [], failed: [] }
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    for (let at = 0; at < orderIds.length; at += AT_ONCE) {
      const some = orderIds.slice(at, at + AT_ONCE)
      for (const order of await readOrders(container, some)) {
        try {
          issued.ids.push(...(await issueFor(container, order)))
        } catch (error) {
          // One order that cannot be invoiced must not keep the others waiting.
          issued.failed.push(order.id)
          logger.error(
            `[invoice] Order ${order.id} cannot be invoiced: ${(error as Error).message}`
          )
        }
      }
    }
    return new StepResponse(issued)
  }
)

async function readOrders(
  container: MedusaContainer,
  ids: string[]
): Promise<OrderForInvoice[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: INVOICE_ORDER_FIELDS,
      filters: { id: ids },
    })
  return data as unknown as OrderForInvoice[]
}

async function issueFor(
  container: MedusaContainer,
  order: OrderForInvoice
): Promise<string[]> {
  const invoices = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const options = resolveOptions(container)
  const existing = await invoices.findInvoice(order.id)
  const ids: string[] = []
  if (!existing) {
    const locale = documentLocale(
      order.locale,
      localeOf(order.metadata),
      localeOf(order.customer?.metadata),
      options.shop.locale
    )
    const snapshot = buildInvoice(order, options, locale)
    if (
      !isPaid(order, snapshot) ||
      lastPaidAt(order) < (await invoices.installedAt())
    ) {
      return []
    }
    const invoice = await invoices.issueInvoice({
      order_id: order.id,
      snapshot,
    })
    ids.push(...(invoice ? [invoice.id] : []))
  }
  for (const refund of refundsOf(order)) {
    const note = await invoices.issueCreditNote({
      order_id: order.id,
      refund_id: refund.id,
      amount: refund.amount,
      refunded_at: new Date(refund.created_at).toISOString(),
      reason: refund.refund_reason?.label ?? null,
    })
    ids.push(...(note ? [note.id] : []))
  }
  return ids
}
