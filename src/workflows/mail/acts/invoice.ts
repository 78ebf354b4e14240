import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { documentPdf, fileName } from "../../../utils/invoice/document-file"
import { toIssuedDocument } from "../../../utils/invoice/issued-document"
import type { IssuedDocument } from "../../../utils/invoice/types"
import { resolveOptions } from "../../../utils/resolve-options"
import { makeOrderLinks } from "../../order/utils/order-links"
import {
  addressedTo,
  firstName,
  MAIL_ORDER_FIELDS,
  mailOrder,
  type OrderForMail,
} from "../data/order"
import type { QueueMailOf } from "../types"
import type { MailAct } from "./types"

/** An invoice or a credit note was issued. */
export const invoice: MailAct = {
  async build(container, ids) {
    const documents = await readDocuments(container, ids)
    const orders = await readOrders(container, documents)
    const linkOf = await makeOrderLinks(container, [...orders.values()])
    const mails: QueueMailOf<"invoice">[] = []
    for (const document of documents) {
      const order = orders.get(document.snapshot.order.id)
      if (order) {
        mails.push(await mailOf(container, document, order, linkOf(order.id)))
      }
    }
    return mails
  },
  sweep: {
    entity: "shop_invoice_document",
    at: "issued_at",
    key: ({ id }) => `invoice:${id}`,
  },
}

async function readDocuments(
  container: MedusaContainer,
  ids: string[]
): Promise<IssuedDocument[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "shop_invoice_document",
      fields: ["id", "kind", "number", "issued_at", "snapshot"],
      filters: { id: ids },
    })
  return (data as Parameters<typeof toIssuedDocument>[0][]).map(
    toIssuedDocument
  )
}

async function readOrders(
  container: MedusaContainer,
  documents: IssuedDocument[]
): Promise<Map<string, OrderForMail>> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: MAIL_ORDER_FIELDS,
      filters: { id: documents.map(({ snapshot }) => snapshot.order.id) },
    })
  return new Map(
    (data as unknown as OrderForMail[]).map((order) => [order.id, order])
  )
}

async function mailOf(
  container: MedusaContainer,
  document: IssuedDocument,
  order: OrderForMail,
  orderUrl: string
): Promise<QueueMailOf<"invoice">> {
  const options = resolveOptions(container).invoice
  const { id, kind, number, issued_at, snapshot } = document
  return {
    ...addressedTo(order),
    key: `invoice:${id}`,
    template: "invoice",
    data: {
      first_name: firstName(order),
      order: mailOrder(order),
      document: {
        kind,
        number,
        total: snapshot.totals.total,
        currency_code: snapshot.currency_code,
        issued_at,
      },
      download_url: orderUrl,
    },
    ...(options.attach && {
      attachments: [
        {
          filename: fileName(number, "pdf"),
          content_type: "application/pdf",
          content: (await documentPdf(document, options)).toString("base64"),
        },
      ],
    }),
  }
}
