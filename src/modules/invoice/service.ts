import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { parsePluginOptions, type PluginOptions } from "../../plugin-options"
import { buildCreditNote } from "../../utils/invoice/build-credit-note"
import { toIssuedDocument } from "../../utils/invoice/issued-document"
import type { InvoiceSnapshot } from "../../utils/invoice/types"
import type { InvoiceDocumentKind } from "./constants"
import { takeNumber, type TakenNumber } from "./data/numbers"
import { idsAfter, searchDocuments } from "./data/search"
import { sql } from "./data/sql"
import { moveState, readState } from "./data/state"
import { ShopInvoiceCounter } from "./models/invoice-counter"
import { ShopInvoiceDocument } from "./models/invoice-document"
import { ShopInvoiceState } from "./models/invoice-state"
import type {
  FoundDocument,
  InvoiceDocumentDTO,
  InvoiceSearch,
  IssueCreditNoteDTO,
  IssueInvoiceDTO,
} from "./types"

/** Invoices and credit notes, and the counters that number them. */
export default class InvoiceModuleService extends MedusaService({
  ShopInvoiceCounter,
  ShopInvoiceDocument,
  ShopInvoiceState,
}) {
  private readonly plugin: PluginOptions

  constructor(container: object, moduleOptions: unknown) {
    super(container, moduleOptions)
    this.plugin = parsePluginOptions(moduleOptions)
  }

  /**
   * Issues the invoice of an order: its number and its row in one transaction, so
   * that a number is never given out without its document.
   *
   * @returns null when the order has its invoice already
   */
  @InjectManager()
  @InjectTransactionManager()
  async issueInvoice(
    { order_id, snapshot }: IssueInvoiceDTO,
    @MedusaContext() context: Context = {}
  ): Promise<InvoiceDocumentDTO | null> {
    const number = await takeNumber(context, {
      pattern: this.plugin.invoice.invoiceNumber,
      timeZone: this.plugin.shop.timezone,
      // Asked under the lock: whoever waited for it sees what the other wrote.
      unless: async () =>
        (await this.findInvoice(order_id, context)) !== undefined,
    })
    return (
      number &&
      this.write_("invoice", { order_id, ...number }, snapshot, context)
    )
  }

  /**
   * Issues the credit note of a refund, pointing to the invoice of the order.
   *
   * @returns null when the order has no invoice, the refund has its credit note,
   *   or nothing of the invoice is left
   */
  @InjectManager()
  @InjectTransactionManager()
  async issueCreditNote(
    { order_id, refund_id, ...refund }: IssueCreditNoteDTO,
    @MedusaContext() context: Context = {}
  ): Promise<InvoiceDocumentDTO | null> {
    const invoice = await this.findInvoice(order_id, context)
    if (!invoice) {
      return null
    }
    // One credit note of an invoice at a time: each counts on those before it.
    await sql(
      context,
      `select id from shop_invoice_document where id = ? for update`,
      [invoice.id]
    )
    const previous = await this.listDocuments(
      { invoice_id: invoice.id },
      context
    )
    const snapshot = previous.some((note) => note.refund_id === refund_id)
      ? null
      : buildCreditNote(
          toIssuedDocument(invoice),
          previous.map((note) => note.snapshot),
          refund
        )
    const number =
      snapshot &&
      (await takeNumber(context, {
        pattern: this.plugin.invoice.creditNoteNumber,
        timeZone: this.plugin.shop.timezone,
      }))
    return (
      snapshot &&
      number &&
      this.write_(
        "credit_note",
        { order_id, refund_id, invoice_id: invoice.id, ...number },
        snapshot,
        context
      )
    )
  }

  /** Documents, oldest first. */
  @InjectManager()
  async listDocuments(
    filters: Partial<
      Record<
        "id" | "order_id" | "invoice_id" | "refund_id" | "kind",
        string | string[]
      >
    >,
    @MedusaContext() context: Context = {}
  ): Promise<InvoiceDocumentDTO[]> {
    const documents = await this.listShopInvoiceDocuments(
      filters,
      { take: null, order: { issued_at: "ASC", id: "ASC" } },
      context
    )
    return documents as unknown as InvoiceDocumentDTO[]
  }

  /** One document. @throws {MedusaError} NOT_FOUND */
  @InjectManager()
  async retrieveDocument(
    filters: { id: string; order_id?: string },
    @MedusaContext() context: Context = {}
  ): Promise<InvoiceDocumentDTO> {
    const [document] = await this.listDocuments(filters, context)
    if (!document) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Document with id: ${filters.id} was not found`
      )
    }
    return document
  }

  /** A page of documents, without what they say, and how many there are. */
  @InjectManager()
  async searchDocuments(
    search: InvoiceSearch,
    @MedusaContext() context: Context = {}
  ): Promise<[FoundDocument[], number]> {
    return searchDocuments(context, search, this.plugin.shop.timezone)
  }

  /** The documents of some days that come after one, oldest first: an export reads them page by page. */
  @InjectManager()
  async listDocumentsAfter(
    after: InvoiceDocumentDTO | undefined,
    { limit, ...days }: { from: string; to: string; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<InvoiceDocumentDTO[]> {
    const timeZone = this.plugin.shop.timezone
    const ids = await idsAfter(context, after, days, { timeZone, limit })
    return ids.length ? this.listDocuments({ id: ids }, context) : []
  }

  /** The invoice of an order, when it has one. */
  @InjectManager()
  async findInvoice(
    orderId: string,
    @MedusaContext() context: Context = {}
  ): Promise<InvoiceDocumentDTO | undefined> {
    const [invoice] = await this.listDocuments(
      { order_id: orderId, kind: "invoice" },
      context
    )
    return invoice
  }

  /** Since when the feature is here, as its migration noted: what was paid before gets no invoice. */
  @InjectManager()
  async installedAt(@MedusaContext() context: Context = {}): Promise<Date> {
    return (await readState(context, "installed_at")) ?? new Date(0)
  }

  /** The time up to which payments and refunds were looked at. */
  @InjectManager()
  async sweptUntil(
    @MedusaContext() context: Context = {}
  ): Promise<Date | undefined> {
    return readState(context, "swept_until")
  }

  @InjectManager()
  async setSweptUntil(
    at: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await moveState(context, "swept_until", at)
  }

  @InjectTransactionManager()
  protected async write_(
    kind: InvoiceDocumentKind,
    row: TakenNumber &
      Partial<Pick<InvoiceDocumentDTO, "invoice_id" | "refund_id">> & {
        order_id: string
      },
    snapshot: InvoiceSnapshot,
    @MedusaContext() context: Context = {}
  ): Promise<InvoiceDocumentDTO> {
    const document = await this.createShopInvoiceDocuments(
      {
        ...row,
        kind,
        order_display_id: snapshot.order.display_id,
        buyer_name: snapshot.buyer.name,
        buyer_email: snapshot.buyer.email,
        snapshot: snapshot as unknown as Record<string, unknown>,
        total: snapshot.totals.total,
        currency_code: snapshot.currency_code,
      },
      context
    )
    return document as unknown as InvoiceDocumentDTO
  }
}
