import { documentsOf } from "../../helpers/invoice"
import { listMail, mailSettled, readMail } from "../../helpers/mail"
import { createAdmin, type SignedIn, uniqueEmail } from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import { readPdf } from "../../helpers/read-pdf"
import { download } from "../../helpers/invoice"
import type { Shop } from "../../helpers/shop"
import {
  bootStripeShop,
  enableStripe,
  startStripePayment,
} from "../../helpers/stripe"
import { waitFor } from "../../helpers/wait"
import type { StripeSimulator } from "../../simulators/stripe/simulator"

describe("invoices of orders that are paid at Stripe", () => {
  let shop: Shop
  let stripe: StripeSimulator
  let admin: SignedIn
  let variantId: string

  beforeAll(async () => {
    ;({ shop, stripe } = await bootStripeShop())
    admin = await createAdmin(shop)
    await enableStripe(shop, admin)
    variantId = (await createProduct(shop, admin.client)).variant.id
  })

  afterAll(async () => {
    await shop?.close()
    await stripe?.close()
  })

  const pay = (email: string) =>
    startStripePayment(shop, {
      email,
      items: [{ variant_id: variantId, quantity: 3 }],
    })
  const orderIdOf = (cartId: string) =>
    waitFor(
      async () => {
        const { rows } = await shop.db.query(
          "select order_id from order_cart where cart_id = $1 and deleted_at is null",
          [cartId]
        )
        return rows[0]?.order_id as string | undefined
      },
      { what: "the order to be placed", timeout: 40_000 }
    )

  it("B29: Stripe's webhook marks the order paid and its invoice is generated, once however often it is told", async () => {
    const email = uniqueEmail("webhook")
    const { cart, intentId } = await pay(email)
    stripe.webhooks.duplicate(3)
    // The storefront never comes back: only the webhook knows.
    stripe.confirm(intentId, "pm_card_visa")
    const orderId = await orderIdOf(cart.id)
    const [invoice] = await documentsOf(admin.client, orderId, 1)
    const { body } = await admin.client.get(`/admin/orders/${orderId}`, {
      query: { fields: "+payment_status" },
    })
    expect(body.order.payment_status).toBe("captured")
    expect(invoice).toMatchObject({
      kind: "invoice",
      number: `INV-${new Date().getUTCFullYear()}-000001`,
      total: cart.total,
      currency_code: "eur",
      order_id: orderId,
      buyer_email: email,
    })
    const mail = await readMail(shop, { to: email, template: "invoice" })
    expect(mail.key).toBe(`invoice:${invoice.id}`)
    const file = await download(
      shop,
      `/admin/invoices/${invoice.id}/pdf`,
      admin.token
    )
    const [{ lines }] = readPdf(file.body).pages
    expect(lines).toContain(`Total | €${cart.total.toFixed(2)}`)
    expect(lines.some((line) => line.startsWith("Paid with Stripe on "))).toBe(
      true
    )

    // Told again by Stripe, and by whoever replays it.
    stripe.webhooks.duplicate(1)
    for (const event of stripe.events(intentId)) {
      await stripe.webhooks.deliver(event)
      await stripe.webhooks.deliver(event)
    }
    await stripe.webhooks.settled()
    const { intentId: second, cart: next } = await pay(uniqueEmail("next"))
    stripe.confirm(second)
    const [after] = await documentsOf(admin.client, await orderIdOf(next.id), 1)
    // Had a replay taken a number, this one would be further on.
    expect(after.number).toMatch(/-000002$/)
    await mailSettled(shop)
    expect(
      await listMail(shop, { to: email, template: "invoice" })
    ).toHaveLength(1)
  }, 120_000)

  it("D13: an order that the storefront completes is invoiced though no capture is told", async () => {
    const email = uniqueEmail("complete")
    const { cart, intentId } = await pay(email)
    stripe.webhooks.hold()
    stripe.confirm(intentId)
    const { body } = await shop.store.post(`/store/carts/${cart.id}/complete`)
    const [invoice] = await documentsOf(admin.client, body.order.id, 1)
    expect(invoice.total).toBe(cart.total)
    await stripe.webhooks.release()
    await stripe.webhooks.settled()
    const { rows } = await shop.db.query(
      "select count(*)::int as n from shop_invoice_document where order_id = $1",
      [body.order.id]
    )
    expect(rows[0].n).toBe(1)
  }, 90_000)
})
