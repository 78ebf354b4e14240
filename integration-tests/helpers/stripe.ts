import { StripeSimulator } from "../simulators/stripe/simulator"
import type { Json } from "./http"
import { createCart, startPayment, type CartInput } from "./orders"
import type { SignedIn } from "./people"
import { readStore } from "./products"
import { bootShop, type Shop, type ShopOptions } from "./shop"

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
