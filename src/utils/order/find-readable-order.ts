import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { SHOP_ORDER_MODULE } from "../../modules/order/constants"
import type ShopOrderModuleService from "../../modules/order/service"
import { resolveOptions } from "../resolve-options"

/** Query of the routes that a guest may open with the link in the order's mail. */
export const OrderTokenQuerySchema = z.object({
  /** From the link in the order's mails; not needed by the order's signed-in owner. */
  token: z.string().min(1).max(200).optional(),
})

/** What these look-ups read of a request, signed in or not. */
export type OrderRequest = Pick<MedusaRequest, "scope"> &
  Partial<
    Pick<MedusaRequest, "validatedQuery"> &
      Pick<AuthenticatedMedusaRequest, "auth_context">
  >

export type FindReadableOrder = {
  /** Fields of `query.graph`. */
  fields: string[]
  /**
   * How somebody who is not signed in as the order's owner gets in: with the token of
   * its mails, or, for a guest's order just placed, by its id alone; or never.
   */
  guest: "token" | "window-or-token" | "never"
  /** @default the query parameter `token` */
  token?: string
}

/**
 * An order, when whoever asks may read it.
 *
 * @throws {MedusaError} NOT_FOUND when there is none, or it belongs to somebody
 *   else than who is signed in; UNAUTHORIZED when nobody is and nothing opens it
 */
export async function findReadableOrder<Order extends { id: string }>(
  req: OrderRequest,
  orderId: string,
  { fields, guest, token = tokenOf(req) }: FindReadableOrder
): Promise<Order> {
  const read = (customer_id: string | null) =>
    readOrder<Order>(req.scope, fields, { id: orderId, customer_id })
  const actor = signedInCustomer(req)
  const own = actor ? await read(actor) : undefined
  if (own) {
    return own
  }
  const opener = await guestOpener(req.scope, orderId, guest, token)
  const opened = opener ? await read(opener.customer_id) : undefined
  if (opened) {
    return opened
  }
  if (actor || !(await readOrder(req.scope, ["id"], { id: orderId }))) {
    throw orderNotFound(orderId)
  }
  throw new MedusaError(
    MedusaError.Types.UNAUTHORIZED,
    guest === "never"
      ? "Sign in as the customer who placed the order"
      : "Sign in as the customer who placed the order, or send the token from its mail"
  )
}

/**
 * An order of the signed-in customer: for what nobody else may do, whatever they hold.
 *
 * @throws {MedusaError} UNAUTHORIZED when nobody is signed in, NOT_FOUND when
 *   there is no such order of theirs
 */
export async function findOwnOrder<Order extends { id: string }>(
  req: OrderRequest,
  orderId: string,
  fields: string[]
): Promise<Order> {
  const customer_id = signedInCustomer(req)
  if (!customer_id) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Unauthorized")
  }
  const order = await readOrder<Order>(req.scope, fields, {
    id: orderId,
    customer_id,
  })
  if (!order) {
    throw orderNotFound(orderId)
  }
  return order
}

/** The order as whom it may be read; undefined when neither token nor window opens it. */
async function guestOpener(
  container: MedusaContainer,
  orderId: string,
  guest: FindReadableOrder["guest"],
  token: string | undefined
): Promise<{ customer_id: string | null } | undefined> {
  if (guest === "never") {
    return undefined
  }
  const opened = token
    ? await container
        .resolve<ShopOrderModuleService>(SHOP_ORDER_MODULE)
        .findOrderOfToken(token)
    : undefined
  if (opened?.order_id === orderId) {
    return opened
  }
  return guest === "window-or-token"
    ? guestInWindow(container, orderId)
    : undefined
}

/** A guest's order that was placed a short while ago. */
async function guestInWindow(
  container: MedusaContainer,
  orderId: string
): Promise<{ customer_id: string | null } | undefined> {
  const seconds = resolveOptions(container).order.guestWindow
  const order = await readOrder<{
    id: string
    customer_id: string | null
    customer?: { has_account: boolean } | null
  }>(container, ["id", "customer_id", "customer.has_account"], {
    id: orderId,
    created_at: { $gte: new Date(Date.now() - seconds * 1000) },
  })
  const isGuests =
    order && (!order.customer_id || order.customer?.has_account === false)
  return isGuests ? { customer_id: order.customer_id } : undefined
}

async function readOrder<Order extends { id: string }>(
  container: MedusaContainer,
  fields: string[],
  filters: Record<string, unknown>
): Promise<Order | undefined> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields,
      filters: { ...filters, is_draft_order: false },
    })
  return data[0] as unknown as Order | undefined
}

function tokenOf({ validatedQuery }: OrderRequest): string | undefined {
  const token = validatedQuery?.token
  return typeof token === "string" ? token : undefined
}

function signedInCustomer({ auth_context }: OrderRequest): string | undefined {
  return auth_context?.actor_type === "customer"
    ? auth_context.actor_id
    : undefined
}

function orderNotFound(id: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `Order with id: ${id} was not found`
  )
}
