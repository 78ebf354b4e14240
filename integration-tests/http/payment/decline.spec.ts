import Medusa from "@medusajs/js-sdk"
import de from "../../../src/utils/payment/words/de.json"
import { createCart, startPayment } from "../../helpers/orders"
import { createAdmin, type SignedIn } from "../../helpers/people"
import { createProduct, readStore } from "../../helpers/products"
import type { Shop } from "../../helpers/shop"
import {
  bootStripeShop,
  enableStripe,
  startStripePayment,
  STRIPE_PROVIDER,
} from "../../helpers/stripe"
import { DECLINE_CODES } from "../../simulators/stripe/declines"
import type { StripeSimulator } from "../../simulators/stripe/simulator"

const OTHER_CARD = "Please pay with another card."
const OTHER_OR_BANK = "Please pay with another card, or ask your bank."
const AGAIN = "Please enter it again."
const DECLINED = `Your card was declined. ${OTHER_CARD}`
const BANK = `Your bank has declined the payment. ${OTHER_OR_BANK}`
const LATER =
  "Your card could not be charged at the moment. Please try again in a few minutes."
const GONE = `Your card or its account is not valid any more. ${OTHER_OR_BANK}`
const STOPPED = `Your bank was told to stop this payment. ${OTHER_OR_BANK}`
const LIMIT = `You have reached the limit of your card. ${OTHER_OR_BANK}`
const CVC = `The security code of your card is not right. ${AGAIN}`
const EXPIRY = `The expiry date of your card is not right. ${AGAIN}`
const NUMBER = `The card number is not right. ${AGAIN}`
const PIN = `The PIN is not right. ${AGAIN}`
const ASK_PIN = `Your bank asks for a PIN for this payment. ${OTHER_CARD}`
const ADDRESS =
  "The billing address does not match the one your bank knows. Please correct it."

const SENTENCES: Record<string, string> = {
  approve_with_id: LATER,
  call_issuer: BANK,
  card_not_supported: `Your card cannot be used for this purchase. ${OTHER_CARD}`,
  card_velocity_exceeded: LIMIT,
  currency_not_supported: `Your card does not support this currency. ${OTHER_CARD}`,
  do_not_honor: BANK,
  do_not_try_again: BANK,
  duplicate_transaction:
    "The same amount was paid with this card a moment ago. Please check your account before you pay again.",
  expired_card: `Your card has expired. ${OTHER_CARD}`,
  fraudulent: DECLINED,
  generic_decline: DECLINED,
  incorrect_address: ADDRESS,
  incorrect_cvc: CVC,
  incorrect_number: NUMBER,
  incorrect_pin: PIN,
  incorrect_zip: ADDRESS,
  insufficient_funds: `Your card has insufficient funds. ${OTHER_CARD}`,
  invalid_account: GONE,
  invalid_amount: `Your bank does not allow this amount. ${OTHER_OR_BANK}`,
  invalid_cvc: CVC,
  invalid_expiry_month: EXPIRY,
  invalid_expiry_year: EXPIRY,
  invalid_number: NUMBER,
  invalid_pin: PIN,
  issuer_not_available: LATER,
  lost_card: DECLINED,
  merchant_blacklist: DECLINED,
  new_account_information_available: GONE,
  no_action_taken: BANK,
  not_permitted: BANK,
  offline_pin_required: ASK_PIN,
  online_or_offline_pin_required: ASK_PIN,
  pickup_card: BANK,
  pin_try_exceeded: `The PIN was entered wrongly too often. ${OTHER_CARD}`,
  processing_error: LATER,
  reenter_transaction: LATER,
  restricted_card: BANK,
  revocation_of_all_authorizations: STOPPED,
  revocation_of_authorization: STOPPED,
  security_violation: BANK,
  service_not_allowed: BANK,
  stolen_card: DECLINED,
  stop_payment_order: STOPPED,
  testmode_decline:
    "A test card cannot be used here. Please pay with a real card.",
  transaction_not_allowed: BANK,
  try_again_later: LATER,
  withdrawal_count_limit_exceeded: LIMIT,
}

/** What a thief is not told. */
const SECRET = ["fraudulent", "lost_card", "merchant_blacklist", "stolen_card"]

describe("a payment that does not go through", () => {
  let shop: Shop
  let stripe: StripeSimulator
  let admin: SignedIn
  let variantId: string

  beforeAll(async () => {
    ;({ shop, stripe } = await bootStripeShop())
    // The answers are looked at here; what webhooks do is another file's.
    stripe.webhooks.connect(undefined)
    admin = await createAdmin(shop)
    await enableStripe(shop, admin)
    const { variant } = await createProduct(shop, admin.client, { stock: 100 })
    variantId = variant.id
  })

  afterAll(async () => {
    await shop?.close()
    await stripe?.close()
  })

  const start = () =>
    startStripePayment(shop, { items: [{ variant_id: variantId }] })
  const complete = (cartId: string) =>
    shop.store.post(`/store/carts/${cartId}/complete`)
  const orders = async (cartId: string) =>
    (
      await shop.db.query(
        "select order_id from order_cart where cart_id = $1 and deleted_at is null",
        [cartId]
      )
    ).rows

  it("B30 (answer): D9: each of Stripe's decline codes is said in a sentence, and the same cart is paid again at once", async () => {
    expect(Object.keys(SENTENCES).sort()).toEqual([...DECLINE_CODES].sort())
    const { cart, session, intentId } = await start()
    for (const [decline, message] of Object.entries(SENTENCES)) {
      stripe.confirm(intentId, { decline })
      const { status, body } = await complete(cart.id)
      expect(status).toBe(200)
      expect([decline, body]).toEqual([
        decline,
        {
          type: "cart",
          cart: expect.objectContaining({
            id: cart.id,
            total: cart.total,
            completed_at: null,
          }),
          error: {
            type: "payment_authorization_error",
            name: expect.any(String),
            message,
            code: SECRET.includes(decline) ? "generic_decline" : decline,
          },
        },
      ])
      const [open] = body.cart.payment_collection.payment_sessions
      expect(open).toMatchObject({ id: session.id, status: "pending" })
      if (SECRET.includes(decline)) {
        expect(JSON.stringify(body)).not.toContain(decline)
      }
    }
    expect(await orders(cart.id)).toEqual([])
    const reserved = await shop.db.query(
      "select 1 from reservation_item where deleted_at is null"
    )
    expect(reserved.rows).toEqual([])

    stripe.confirm(intentId, "pm_card_visa")
    const paid = await complete(cart.id)
    expect(paid.body.type).toBe("order")
    expect(paid.body.order.total).toBe(cart.total)
    expect(stripe.intent(intentId).amount_received).toBe(
      Math.round(cart.total * 100)
    )
  }, 180_000)

  it("D9: is said in the cart's language", async () => {
    const { cart, intentId } = await start()
    const changed = await shop.store.post(`/store/carts/${cart.id}`, {
      metadata: { locale: "de-AT" },
    })
    expect(changed.status).toBe(200)
    stripe.confirm(intentId, { decline: "expired_card" })
    const { body } = await complete(cart.id)
    expect(body.error.message).toBe(de.expired_card)
  })

  it("D9: Medusa's own SDK understands the answer", async () => {
    const sdk = new Medusa({
      baseUrl: shop.url,
      publishableKey: shop.publishableKey,
    })
    const { cart, intentId } = await start()
    stripe.confirm(intentId, { decline: "insufficient_funds" })
    const refused = await sdk.store.cart.complete(cart.id)
    if (refused.type !== "cart") {
      throw new Error(`The cart became an ${refused.type}`)
    }
    expect(refused.cart.id).toBe(cart.id)
    expect(refused.error).toEqual({
      type: "payment_authorization_error",
      name: expect.any(String),
      message: SENTENCES.insufficient_funds,
      code: "insufficient_funds",
    })
    stripe.confirm(intentId)
    const placed = await sdk.store.cart.complete(cart.id)
    expect(placed.type).toBe("order")
  })

  it("D9: 3-D Secure asks for more, and goes on where it was", async () => {
    const { cart, session, intentId } = await start()
    stripe.confirm(intentId, "pm_card_threeDSecure2Required")
    const asked = await complete(cart.id)
    expect(asked.status).toBe(200)
    expect(asked.body).toMatchObject({
      type: "cart",
      error: {
        type: "payment_requires_more_error",
        message:
          "Your bank asks you to confirm this payment. Please confirm it, then place the order.",
        code: "requires_action",
      },
    })
    expect(asked.body.cart.payment_collection.payment_sessions).toMatchObject([
      { id: session.id, status: "requires_more" },
    ])

    stripe.authenticate(intentId, false)
    const failed = await complete(cart.id)
    expect(failed.body.error).toMatchObject({
      type: "payment_authorization_error",
      message:
        "Your bank could not confirm that it was you. Please try again, or pay with another card.",
      code: "payment_intent_authentication_failure",
    })

    stripe.confirm(intentId, "pm_card_threeDSecure2Required")
    stripe.authenticate(intentId)
    const paid = await complete(cart.id)
    expect(paid.body.type).toBe("order")
  })

  it("D9: a payment that was not begun says so", async () => {
    const { cart } = await start()
    const { status, body } = await complete(cart.id)
    expect(status).toBe(200)
    expect(body.error).toMatchObject({
      type: "payment_requires_more_error",
      message:
        "The payment is not finished. Please enter how you want to pay, then place the order.",
      code: "requires_payment_method",
    })
  })

  it("D9: a payment that was canceled is replaced by a new one", async () => {
    const { cart, session, intentId } = await start()
    await shop.db.query(
      "update payment_session set status = 'canceled' where id = $1",
      [session.id]
    )
    stripe.state.paymentIntents.get(intentId).status = "canceled"
    const { body } = await complete(cart.id)
    const [fresh] = body.cart.payment_collection.payment_sessions
    expect(fresh.id).not.toBe(session.id)
    expect(fresh).toMatchObject({ status: "pending", amount: cart.total })
    stripe.confirm(fresh.data.id)
    expect((await complete(cart.id)).body.type).toBe("order")
  })

  it("D9: Stripe that does not answer is no riddle, and nothing is charged twice", async () => {
    const { cart, intentId } = await start()
    stripe.confirm(intentId)
    stripe.faults.add({ path: intentId, status: 500, times: 3 })
    const { status, body } = await complete(cart.id)
    expect(status).toBe(200)
    expect(body.error).toEqual({
      type: "payment_authorization_error",
      name: expect.any(String),
      message:
        "The payment could not be checked at the moment. Please try again in a few minutes; you are not charged twice.",
      code: "provider_unreachable",
    })
    stripe.faults.clear()
    const again = await complete(cart.id)
    expect(again.body.type).toBe("order")
    expect(stripe.intent(intentId).amount_received).toBe(
      Math.round(cart.total * 100)
    )
  })

  it("what is wrong with the cart itself is still a 400", async () => {
    const cart = await createCart(shop, { items: [{ variant_id: variantId }] })
    const { status, body } = await complete(cart.id)
    expect(status).toBe(400)
    expect(body).toEqual({
      type: "invalid_data",
      message: "Payment collection has not been initiated for cart",
    })
  })

  describe("what a storefront may send with a payment", () => {
    const send = async (provider_id: string, data: object) => {
      const cart = await createCart(shop, {
        items: [{ variant_id: variantId }],
      })
      const { body } = await shop.store.post("/store/payment-collections", {
        cart_id: cart.id,
      })
      return shop.store.post(
        `/store/payment-collections/${body.payment_collection.id}/payment-sessions`,
        { provider_id, data }
      )
    }

    it.each([
      ["capture_method", "manual"],
      ["confirm", true],
      ["off_session", true],
      ["amount", 1],
      ["payment_method", "pm_card_visa"],
      ["metadata", { session_id: "payses_of_somebody" }],
    ])("%s is refused", async (name, value) => {
      const before = stripe.state.paymentIntents.list().length
      const { status, body } = await send(STRIPE_PROVIDER, { [name]: value })
      expect(status).toBe(400)
      expect(body).toEqual({
        type: "invalid_data",
        message: `Unrecognized fields: 'data, ${name}'`,
      })
      expect(stripe.state.paymentIntents.list()).toHaveLength(before)
    })

    it("to keep the card for later is let through, with the right words only", async () => {
      const wrong = await send(STRIPE_PROVIDER, {
        setup_future_usage: "always",
      })
      expect(wrong.status).toBe(400)
      expect(wrong.body.message).toBe(
        "Invalid request: 'data, setup_future_usage' must be on_session or off_session"
      )
      const right = await send(STRIPE_PROVIDER, {
        setup_future_usage: "off_session",
      })
      expect(right.status).toBe(200)
      const [session] = right.body.payment_collection.payment_sessions
      expect(stripe.intent(session.data.id).setup_future_usage).toBe(
        "off_session"
      )
    })

    it("an unknown provider is still core's to refuse", async () => {
      const { status } = await send("pp_unknown", { confirm: true })
      expect(status).toBe(400)
    })

    it("B28: the amount is always the cart's", async () => {
      const { regions } = await readStore(shop)
      const cart = await createCart(shop, {
        items: [{ variant_id: variantId, quantity: 3 }],
      })
      expect(cart.region_id).toBe(regions.eur)
      const session = await startPayment(shop, cart.id, {
        provider: STRIPE_PROVIDER,
      })
      expect(stripe.intent(session.data.id).amount).toBe(
        Math.round(cart.total * 100)
      )
    })
  })
})
