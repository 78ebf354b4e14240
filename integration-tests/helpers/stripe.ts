import { StripeSimulator } from "../simulators/stripe/simulator"
import type { Json } from "./http"
import { createCart, startPayment, type CartInput } from "./orders"
import type { SignedIn } from "./people"
import { readStore } from "./products"
import { bootShop, type Shop, type ShopOptions } from "./shop"
import { waitFor } from "./wait"

export const STRIPE_PROVIDER = "pp_stripe_stripe"

/** Keys that are looked for in answers and logs. */
export const STRIPE_KEYS = {
  STRIPE_API_KEY: "sk_test_shopkeeper0123456789",
  STRIPE_WEBHOOK_SECRET: "whsec_shopkeeper0123456789",
}

/** A shop that takes payments through a Stripe account of its own. */
export async function bootStripeShop(
  options: ShopOptions = {}
): Promise<{ shop: Shop; stripe: StripeSimulator }> {
  const stripe = await StripeSimulator.start({
    apiKey: STRIPE_KEYS.STRIPE_API_KEY,
  })
  const shop = await bootShop({
    ...options,
    env: { ...STRIPE_KEYS, STRIPE_API_BASE: stripe.url, ...options.env },
  })
  stripe.webhooks.connect({
    url: `${shop.url}/hooks/payment/stripe_stripe`,
    secret: STRIPE_KEYS.STRIPE_WEBHOOK_SECRET,
  })
  return { shop, stripe }
}

/** Offers Stripe beside manual payment in every region, as an admin would. */
export async function enableStripe(shop: Shop, admin: SignedIn): Promise<void> {
  const { regions } = await readStore(shop)
  for (const id of Object.values(regions)) {
    const { status, body } = await admin.client.post(`/admin/regions/${id}`, {
      payment_providers: ["pp_system_default", STRIPE_PROVIDER],
    })
    if (status !== 200) {
      throw new Error(`enableStripe: ${status} ${JSON.stringify(body)}`)
    }
  }
}

/** A cart with a Stripe payment that waits for the shopper's card. */
export async function startStripePayment(
  shop: Shop,
  input: CartInput
): Promise<{ cart: Json; session: Json; intentId: string }> {
  const cart = await createCart(shop, input)
  const session = await startPayment(shop, cart.id, {
    client: input.client,
    provider: STRIPE_PROVIDER,
  })
  return { cart, session, intentId: session.data.id }
}

/** An order that was paid by card through Stripe, captured. */
export async function placeStripeOrder(
  shop: Shop,
  stripe: StripeSimulator,
  input: CartInput
): Promise<{
  order: Json
  orderId: string
  total: number
  intentId: string
  paymentId: string
}> {
  const { cart, intentId } = await startStripePayment(shop, input)
  stripe.confirm(intentId)
  const client = input.client ?? shop.store
  const { status, body } = await client.post(`/store/carts/${cart.id}/complete`)
  if (status !== 200 || body.type !== "order") {
    throw new Error(`placeStripeOrder: ${status} ${JSON.stringify(body)}`)
  }
  const paymentId = await waitFor(
    async () => {
      const { rows } = await shop.db.query(
        "select id from payment where data->>'id' = $1 and captured_at is not null",
        [intentId]
      )
      return rows[0]?.id as string | undefined
    },
    { what: "the payment to be captured" }
  )
  return {
    order: body.order,
    orderId: body.order.id,
    total: body.order.total,
    intentId,
    paymentId,
  }
}
