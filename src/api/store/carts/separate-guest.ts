import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { separateGuestWorkflow } from "../../../workflows/checkout/separate-guest"
import type { CartRequest } from "./guard-cart"

const WithEmail = z.object({ email: z.email() })

/** Before an address goes into a cart that has nobody: see `separateGuestWorkflow`. */
export async function separateGuest(
  req: CartRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const cart = req.guarded_cart
  const { data } = WithEmail.safeParse(req.body)
  if (!cart || cart.customer_id || !data || (await isOwnAddress(req, data))) {
    return next()
  }
  await separateGuestWorkflow(req.scope).run({
    input: { email: data.email, cart_id: cart.id },
  })
  next()
}

async function isOwnAddress(
  req: CartRequest,
  { email }: { email: string }
): Promise<boolean> {
  const { auth_context } = req as Partial<AuthenticatedMedusaRequest>
  if (!auth_context?.actor_id) {
    return false
  }
  const [customer] = await req.scope
    .resolve(Modules.CUSTOMER)
    .listCustomers(
      { id: auth_context.actor_id },
      { select: ["id", "email"], take: 1 }
    )
  return customer?.email?.toLowerCase() === email.toLowerCase()
}
