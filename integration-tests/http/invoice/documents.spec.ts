import { capture, documentsOf, download, refund } from "../../helpers/invoice"
import type { Json } from "../../helpers/http"
import { readMail } from "../../helpers/mail"
import { readOrderToken } from "../../helpers/order-token"
import { placeOrder } from "../../helpers/orders"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
  uniqueEmail,
} from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import { readPdf } from "../../helpers/read-pdf"
import { bootShop, type Shop } from "../../helpers/shop"

const SELLER = {
  name: "Blue Mug GmbH",
  street: "Hafenstraße 1",
  postalCode: "20457",
  city: "Hamburg",
  country: "de",
  vatId: "DE123456789",
}

describe("invoices and credit notes", () => {
  let shop: Shop
  let admin: SignedIn
  let ana: SignedIn
  let ben: SignedIn
  let productId: string
  let variantId: string
  let order: Json
  let paymentId: string
  let invoice: Json

  beforeAll(async () => {
    shop = await bootShop({ env: { INVOICE_SELLER: JSON.stringify(SELLER) } })
    admin = await createAdmin(shop)
    ;[ana, ben] = [await createCustomer(shop), await createCustomer(shop)]
    const created = await createProduct(shop, admin.client, {
      title: "Γλυκό του κουταλιού",
    })
    productId = created.product.id
    variantId = created.variant.id
    order = await buy(ana)
  })

  afterAll(() => shop?.close())

  const buy = (who?: SignedIn, email?: string) =>
    placeOrder(shop, {
      ...(who && { client: who.client, email: who.email }),
      ...(email && { email }),
      items: [{ variant_id: variantId, quantity: 2 }],
    })
  const pdfOf = async (documentId: string) => {
    const file = await download(
      shop,
      `/admin/invoices/${documentId}/pdf`,
      admin.token
    )
    expect(file.status).toBe(200)
    return file.body
  }
  const notFound = (what: string) => ({
    type: "not_found",
    message: `${what} was not found`,
  })

  it("an order that is not paid has no invoice", async () => {
    const answer = await ana.client.get(`/store/orders/${order.id}/invoice`)
    expect([answer.status, answer.body]).toEqual([
      404,
      {
        type: "not_found",
        message: `Invoice of order with id: ${order.id} was not found: it is issued when the order is paid`,
      },
    ])
    const list = await ana.client.get(`/store/orders/${order.id}/documents`)
    expect([list.status, list.body]).toEqual([200, { documents: [] }])
  })

  it("a paid order has its invoice, as PDF and XML, and its mail with the PDF", async () => {
    paymentId = await capture(admin, order.id)
    ;[invoice] = await documentsOf(admin.client, order.id, 1)
    expect(invoice).toEqual({
      id: expect.stringMatching(/^invdoc_/),
      kind: "invoice",
      number: `INV-${new Date().getUTCFullYear()}-000001`,
      invoice_id: null,
      refund_id: null,
      total: order.total,
      currency_code: "eur",
      issued_at: expect.any(String),
      order_id: order.id,
      order_display_id: order.display_id,
      buyer_name: "Ana Molnar",
      buyer_email: ana.email,
    })
    const file = await download(
      shop,
      `/store/orders/${order.id}/invoice`,
      ana.token
    )
    expect([file.status, file.type, file.name]).toEqual([
      200,
      "application/pdf",
      `attachment; filename="${invoice.number}.pdf"`,
    ])
    const [{ lines }] = readPdf(file.body).pages
    expect(lines).toEqual(
      expect.arrayContaining([
        "Blue Mug GmbH",
        "Invoice",
        `Invoice number | ${invoice.number}`,
        `Order | #${order.display_id}`,
        "Ana Molnar",
        "Page 1 of 1",
      ])
    )
    expect(
      lines.find((line) => line.startsWith("Γλυκό του κουταλιού"))
    ).toMatch(/^Γλυκό του κουταλιού \| 2 \| €10\.00 \| \d+% \| €20\.00$/)
    expect(lines).toContain(`Total | €${order.total.toFixed(2)}`)

    const xml = await ana.client.get(
      `/store/orders/${order.id}/documents/${invoice.id}/xml`
    )
    expect([xml.status, xml.headers.get("content-type")]).toEqual([
      200,
      "application/xml",
    ])
    expect(xml.body).toContain(`<cbc:ID>${invoice.number}</cbc:ID>`)
    expect(xml.body).toContain(
      `<cbc:TaxInclusiveAmount currencyID="EUR">${order.total.toFixed(2)}</cbc:TaxInclusiveAmount>`
    )

    const mail = await readMail(shop, { to: ana.email, template: "invoice" })
    expect(mail).toMatchObject({
      key: `invoice:${invoice.id}`,
      subject: `Invoice ${invoice.number} from Shopkeeper Demo`,
      attachments: [
        {
          filename: `${invoice.number}.pdf`,
          content_type: "application/pdf",
        },
      ],
    })
    const { rows } = await shop.db.query(
      "select attachments from mail_message where key = $1",
      [mail.key]
    )
    const attached = Buffer.from(rows[0].attachments[0].content, "base64")
    expect(attached.equals(file.body)).toBe(true)
  })

  it("an invoice stays as it is when product, address and customer change, and nobody can change it", async () => {
    const before = await pdfOf(invoice.id)
    const changes = [
      await admin.client.post(`/admin/products/${productId}`, {
        title: "Renamed",
      }),
      await admin.client.post(`/admin/orders/${order.id}`, {
        billing_address: { first_name: "Else", city: "Elsewhere" },
      }),
      await ana.client.post("/store/customers/me", { last_name: "Moved" }),
    ]
    expect(changes.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await pdfOf(invoice.id)).equals(before)).toBe(true)
    for (const statement of [
      "update shop_invoice_document set total = 1",
      "delete from shop_invoice_document",
      "truncate shop_invoice_document",
    ]) {
      await expect(shop.db.query(statement)).rejects.toThrow(
        "An issued document is never changed or deleted"
      )
    }
    for (const statement of [
      "update shop_invoice_counter set last = 0",
      "update shop_invoice_counter set last = last + 2",
      "delete from shop_invoice_counter",
    ]) {
      await expect(shop.db.query(statement)).rejects.toThrow(
        "A series of documents counts in ones"
      )
    }
  })

  it("documents are read by the owner, by a guest with the token, by an admin, by nobody else", async () => {
    const routes = [
      `/store/orders/${order.id}/invoice`,
      `/store/orders/${order.id}/documents`,
      `/store/orders/${order.id}/documents/${invoice.id}/pdf`,
      `/store/orders/${order.id}/documents/${invoice.id}/xml`,
    ]
    const token = await readOrderToken(shop, order.id, "invoice")
    for (const route of routes) {
      const own = await ana.client.get(route)
      expect([route, own.status]).toEqual([route, 200])
      const withToken = await shop.store.get(route, { query: { token } })
      expect([route, withToken.status]).toEqual([route, 200])
      const nobody = await shop.store.get(route)
      expect([nobody.status, nobody.body]).toEqual([
        401,
        {
          type: "unauthorized",
          message:
            "Sign in as the customer who placed the order, or send the token from its mail",
        },
      ])
      const other = await ben.client.get(route)
      expect([other.status, other.body]).toEqual([
        404,
        notFound(`Order with id: ${order.id}`),
      ])
      const asked = await ana.client.get(route, { query: { paper: "a3" } })
      expect([asked.status, asked.body.type]).toEqual([400, "invalid_data"])
    }
    // A guest's order is not opened by its id alone, however young it is.
    const guests = await buy(undefined, uniqueEmail("guest"))
    const closed = await shop.store.get(`/store/orders/${guests.id}/documents`)
    expect(closed.status).toBe(401)
    // Another order's document is not reached through one's own order.
    const bens = await buy(ben)
    const crossed = await ben.client.get(
      `/store/orders/${bens.id}/documents/${invoice.id}/pdf`
    )
    expect([crossed.status, crossed.body]).toEqual([
      404,
      notFound(`Document with id: ${invoice.id}`),
    ])
    for (const route of [
      "/admin/invoices",
      "/admin/invoices/export?month=2026-03",
      `/admin/invoices/${invoice.id}/pdf`,
      `/admin/invoices/${invoice.id}/xml`,
      `/admin/orders/${order.id}/documents`,
    ]) {
      expect([route, (await admin.client.get(route)).status]).toEqual([
        route,
        200,
      ])
      const nobody = await shop.store.get(route)
      expect([nobody.status, nobody.body]).toEqual([
        401,
        { message: "Unauthorized" },
      ])
      expect((await ana.client.get(route)).status).toBe(401)
    }
    const missing = await admin.client.get("/admin/invoices/invdoc_none/pdf")
    expect([missing.status, missing.body]).toEqual([
      404,
      notFound("Document with id: invdoc_none"),
    ])
    const unknown = await admin.client.get("/admin/orders/order_no/documents")
    expect(unknown.status).toBe(404)
  })

  it("each refund has its credit note, and together they take back the invoice to the cent", async () => {
    await refund(admin, paymentId, 7.77)
    await documentsOf(admin.client, order.id, 2)
    await refund(admin, paymentId, 3.33)
    await documentsOf(admin.client, order.id, 3)
    const rest = Math.round((order.total - 11.1) * 100) / 100
    await refund(admin, paymentId, rest)
    const [first, ...notes] = await documentsOf(admin.client, order.id, 4)
    expect(first.id).toBe(invoice.id)
    const year = new Date().getUTCFullYear()
    expect(
      notes.map(({ kind, number, total, invoice_id }) => ({
        kind,
        number,
        total,
        invoice_id,
      }))
    ).toEqual(
      [7.77, 3.33, rest].map((total, index) => ({
        kind: "credit_note",
        number: `CN-${year}-00000${index + 1}`,
        total,
        invoice_id: invoice.id,
      }))
    )
    const { rows } = await shop.db.query(
      `select kind, sum((tax->>'net')::numeric)::text as net, sum((tax->>'tax')::numeric)::text as tax
         from shop_invoice_document, jsonb_array_elements(snapshot->'taxes') as tax
        where order_id = $1 group by kind order by kind`,
      [order.id]
    )
    const [credited, invoiced] = rows
    expect([credited.net, credited.tax]).toEqual([invoiced.net, invoiced.tax])
    const [{ lines }] = readPdf(await pdfOf(notes[0].id)).pages
    expect(lines).toContain("Credit note")
    expect(lines).toContain("Total credited | €7.77")
    expect(lines.join("\n")).toContain(invoice.number)
    const own = await ana.client.get(
      `/store/orders/${order.id}/documents/${notes[0].id}/pdf`
    )
    expect(own.status).toBe(200)
    const mail = await readMail(
      shop,
      { to: ana.email, q: notes[2].number },
      { status: "sent" }
    )
    expect(mail.subject).toBe(
      `Credit note ${notes[2].number} from Shopkeeper Demo`
    )
  })

  it("D13: a canceled order that was paid has a credit note of everything, one that was not has none", async () => {
    const paid = await buy(ana)
    await capture(admin, paid.id)
    await documentsOf(admin.client, paid.id, 1)
    const canceled = await admin.client.post(`/admin/orders/${paid.id}/cancel`)
    expect(canceled.status).toBe(200)
    const [bill, note] = await documentsOf(admin.client, paid.id, 2)
    expect([note.kind, note.total, note.invoice_id]).toEqual([
      "credit_note",
      bill.total,
      bill.id,
    ])
    const { rows } = await shop.db.query(
      "select snapshot->'lines' as lines from shop_invoice_document where order_id = $1 order by issued_at",
      [paid.id]
    )
    expect(rows[1].lines).toEqual(rows[0].lines)

    const unpaid = await buy(ana)
    await admin.client.post(`/admin/orders/${unpaid.id}/cancel`)
    await readMail(shop, { to: ana.email, template: "order-canceled" })
    const { body } = await admin.client.get(
      `/admin/orders/${unpaid.id}/documents`
    )
    expect(body).toEqual({ documents: [] })
  })

  it("admins list by day, kind and words, and export a month that adds up", async () => {
    const today = new Date().toISOString().slice(0, 10)
    const list = (query: Record<string, string | number>) =>
      admin.client.get("/admin/invoices", { query })
    const all = await list({ from: today, to: today, limit: 100 })
    expect([all.status, all.body.offset, all.body.limit]).toEqual([200, 0, 100])
    expect(all.body.count).toBe(all.body.documents.length)
    const issued = all.body.documents.map((one: Json) => one.issued_at)
    expect(issued).toEqual([...issued].sort().reverse())
    const notes = await list({ kind: "credit_note", q: ana.email })
    expect([notes.status, notes.body.count]).toEqual([200, 4])
    const byNumber = await list({ q: invoice.number.slice(4) })
    expect(byNumber.body.documents.map((one: Json) => one.number)).toContain(
      invoice.number
    )
    const byOrder = await list({ q: `#${order.display_id}`, limit: 1 })
    expect([byOrder.body.count, byOrder.body.documents.length]).toEqual([4, 1])
    expect((await list({ q: "100%" })).body.count).toBe(0)
    expect((await list({ to: "2020-01-01" })).body.count).toBe(0)
    for (const [query, field] of [
      [{ from: "yesterday" }, "from"],
      [{ limit: 101 }, "limit"],
      [{ order: "total" }, "order"],
      [{ color: "red" }, "color"],
    ] as const) {
      const refused = await list(query as Record<string, string>)
      expect(refused.status).toBe(400)
      expect(refused.body.message).toContain(field)
    }
    const month = today.slice(0, 7)
    const csv = await admin.client.get("/admin/invoices/export", {
      query: { month },
    })
    expect(csv.headers.get("content-disposition")).toBe(
      `attachment; filename="invoices-${month}.csv"`
    )
    const [header, ...rows] = csv.body.trim().split("\n")
    expect(header).toBe(
      "number,kind,issued_on,order,invoice,buyer,buyer_vat_id,country,currency,tax,tax_rate,net,tax_amount,gross"
    )
    // Everything that was invoiced was paid back.
    const gross = rows.reduce(
      (sum: number, row: string) =>
        sum + Math.round(Number(row.split(",").pop()) * 100),
      0
    )
    expect(gross).toBe(0)
    const empty = await admin.client.get("/admin/invoices/export", {
      query: { month: "2020-01" },
    })
    expect(empty.body.trim()).toBe(header)
    const bad = await admin.client.get("/admin/invoices/export")
    expect([bad.status, bad.body.message]).toEqual([
      400,
      "Invalid request: Field 'month' is required",
    ])
  })

  it("an order is invoiced in its own language", async () => {
    const german = await createCustomer(shop, { metadata: { locale: "de-AT" } })
    const bought = await buy(german)
    await capture(admin, bought.id)
    const [{ id }] = await documentsOf(admin.client, bought.id, 1)
    const [{ lines }] = readPdf(await pdfOf(id)).pages
    expect(lines).toContain("Rechnung")
    expect(lines).toContain("Seite 1 von 1")
    expect(lines[lines.indexOf("Rechnung") + 1]).toBe("Hafenstraße 1")
  })

  it("what a power cut kept from being issued is issued after it, once", async () => {
    const bought = await buy(ben)
    // As a process that died between taking the money and telling of it leaves it.
    const { rows } = await shop.db.query(
      `select payment.id, payment.amount from payment
         join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id
        where link.order_id = $1`,
      [bought.id]
    )
    await shop.kill()
    await shop.db.query(
      `insert into capture (id, payment_id, amount, raw_amount, created_at)
       values ('capt_lost', $1, $2::numeric, jsonb_build_object('value', $2::numeric::text, 'precision', 20), now() - interval '16 seconds')`,
      [rows[0].id, rows[0].amount]
    )
    await shop.start()
    const documents = await documentsOf(admin.client, bought.id, 1)
    expect(documents).toHaveLength(1)
    const mail = await readMail(shop, { to: ben.email, template: "invoice" })
    expect(mail.key).toBe(`invoice:${documents[0].id}`)
  }, 150_000)
})
