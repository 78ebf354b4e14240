import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareFunction,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  cartCompleted,
  cartNotFound,
} from "../../../utils/checkout/cart-errors"

/** What the guards know of a cart. */
export type GuardedCart = {
  id: string
  customer_id?: string | null
  completed_at?: unknown
}

/** A request whose cart has been looked at. */
export type CartRequest = MedusaRequest & { guarded_cart?: GuardedCart }

/**
 * Answers 404 unless the caller may touch the cart: that of a customer with an account
 * is this customer's alone, a guest's belongs to who knows its id, as in core.
 *
 * @param findId which cart a request is about; undefined lets it pass
 */
export function guardCart(
  findId: (req: MedusaRequest) => Promise<string | undefined>
): MiddlewareFunction {
  return async (
    req: MedusaRequest,
    _: MedusaResponse,
    next: MedusaNextFunction
  ) => {
    const id = await findId(req)
    if (id !== undefined) {
      ;(req as CartRequest).guarded_cart = await retrieveOwnCart(req, id)
    }
    next()
  }
}

/** Refuses to change a cart that became an order; completing it again answers the order. */
export function refuseCompleted(
  req: CartRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): void {
  const cart = req.guarded_cart
  if (cart?.completed_at && !/\/complete\/?$/i.test(req.path)) {
    return next(cartCompleted(cart.id))
  }
  next()
}

/** `/store/carts/:id…`, by an expression with the id as its first group. */
export async function idInPath(
  req: MedusaRequest
): Promise<string | undefined> {
  return req.params[0]
}

/** `cart_id` of the query or the body; what is no text is core's to refuse. */
export async function idInRequest(
  req: MedusaRequest
): Promise<string | undefined> {
  const { cart_id } = { ...req.query, ...(req.body as object | undefined) } as {
    cart_id?: unknown
  }
  return typeof cart_id === "string" ? cart_id : undefined
}

/** The cart that a payment collection in the path, or a cart in the body, belongs to. */
export async function idOfPaymentCollection(
  req: MedusaRequest
): Promise<string | undefined> {
  const collectionId = req.params[0]
  if (!collectionId) {
    return idInRequest(req)
  }
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "cart_payment_collection",
      fields: ["cart_id"],
      filters: { payment_collection_id: collectionId },
    })
  return data[0]?.cart_id
}

async function retrieveOwnCart(
  req: MedusaRequest,
  id: string
): Promise<GuardedCart> {
  const [cart] = await req.scope
    .resolve(Modules.CART)
    .listCarts(
      { id },
      { select: ["id", "customer_id", "completed_at"], take: 1 }
    )
  const { auth_context } = req as Partial<AuthenticatedMedusaRequest>
  const owner = cart?.customer_id
  const mine = !owner || owner === auth_context?.actor_id
  if (!cart || (!mine && (await hasAccount(req.scope, owner)))) {
    throw cartNotFound(id)
  }
  return cart
}

/** Guests who gave an address have a customer record too. An account that was deleted stays private. */
async function hasAccount(
  container: MedusaContainer,
  customerId: string
): Promise<boolean> {
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers(
      { id: customerId },
      { select: ["id", "has_account"], take: 1, withDeleted: true }
    )
  return customer?.has_account ?? true
}
