import { cloneOrders } from "../../helpers/clone-orders"
import { mailSettled } from "../../helpers/mail"
import { placeOrder } from "../../helpers/orders"
import { createAdmin, type SignedIn } from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

const COUNT = 100

describe("numbers of documents", () => {
  let shop: Shop
  let second: Shop
  let admin: SignedIn
  let payments: string[]

  beforeAll(async () => {
    const env = {
      INVOICE_NUMBER: "R/{year}/{number:4}",
      CREDIT_NOTE_NUMBER: "G{number}",
    }
    shop = await bootShop({ env })
    second = await bootShop({ env, database: shop.database })
    admin = await createAdmin(shop)
    const { variant } = await createProduct(shop, admin.client)
    const order = await placeOrder(shop, {
      items: [{ variant_id: variant.id, quantity: 2 }],
    })
    payments = await cloneOrders(shop.db, order.id, COUNT)
  }, 150_000)

  afterAll(async () => {
    await second?.close()
    await shop?.close()
  })

  const documents = (kind: string, count: number) =>
    waitFor(
      async () => {
        const { rows } = await shop.db.query(
          "select number, order_id, sequence, issued_at from shop_invoice_document where kind = $1 order by sequence",
          [kind]
        )
        return rows.length >= count ? rows : undefined
      },
      { what: `${count} documents`, timeout: 170_000 }
    )

  /** Each payment is asked for in both processes at once. */
  const everywhere = (path: string, body?: object) =>
    Promise.all(
      payments.flatMap((id, index) =>
        [shop, second].map(async (process, which) => {
          const { status } = await process.http
            .as(admin.token)
            .post(`/admin/payments/${id}/${path}`, body)
          return which === index % 2 ? status : undefined
        })
      )
    )

  it("100 orders paid at once in two processes have 100 consecutive numbers", async () => {
    await everywhere("capture")
    const invoices = await documents("invoice", COUNT)
    const year = new Date().getUTCFullYear()
    expect(invoices.map(({ number }) => number)).toEqual(
      Array.from(
        { length: COUNT },
        (_, index) => `R/${year}/${String(index + 1).padStart(4, "0")}`
      )
    )
    expect(new Set(invoices.map(({ order_id }) => order_id)).size).toBe(COUNT)
    // Later numbers are never dated earlier.
    const times = invoices.map(({ issued_at }) => issued_at.getTime())
    expect(times).toEqual([...times].sort((one, other) => one - other))
    const { rows } = await shop.db.query(
      "select id, last from shop_invoice_counter"
    )
    expect(rows).toEqual([{ id: `R/{year}/:${year}`, last: COUNT }])
  }, 240_000)

  it("a refusal of the database leaves no gap", async () => {
    // The document cannot be written: whoever takes a number has to give it back.
    await shop.db.query(
      `alter table shop_invoice_document add constraint refuse_some check (kind <> 'credit_note' or total <> 1) not valid`
    )
    const [first, third] = payments
    const refund = (id: string, amount: number) =>
      second.http
        .as(admin.token)
        .post(`/admin/payments/${id}/refund`, { amount })
    expect((await refund(first, 1)).status).toBe(200)
    await waitFor(
      () =>
        `${shop.logs()}${second.logs()}`.includes("cannot be invoiced") ||
        undefined,
      { what: "the failure to be logged" }
    )
    expect((await refund(third, 2)).status).toBe(200)
    const [note] = await documents("credit_note", 1)
    expect(note.number).toBe("G1")
    // The sweep tries again what failed, and finds it possible now.
    await shop.db.query(
      "alter table shop_invoice_document drop constraint refuse_some"
    )
    const notes = await documents("credit_note", 2)
    expect(notes.map(({ number }) => number)).toEqual(["G1", "G2"])
  }, 240_000)

  it("each document is mailed once", async () => {
    await mailSettled(shop)
    const keys = await waitFor(
      async () => {
        const { rows } = await shop.db.query(
          "select key from mail_message where template = 'invoice'"
        )
        return rows.length >= COUNT + 2 ? rows.map(({ key }) => key) : undefined
      },
      { what: "the mails of all documents", timeout: 120_000 }
    )
    expect(new Set(keys).size).toBe(COUNT + 2)
  }, 150_000)
})
