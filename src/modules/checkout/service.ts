import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { CustomerCart } from "./models/customer-cart"

/** Remembers which cart is a customer's one. */
export default class CheckoutModuleService extends MedusaService({
  CustomerCart,
}) {
  /** The id of the cart that is remembered as the customer's, if any. */
  @InjectManager()
  async findCartId(
    customerId: string,
    @MedusaContext() context: Context = {}
  ): Promise<string | undefined> {
    const [row] = await this.listCustomerCarts(
      { customer_id: customerId },
      { take: 1, select: ["cart_id"] },
      context
    )
    return row?.cart_id
  }

  /**
   * Makes a cart the customer's, in one statement.
   *
   * @param input `instead_of` is the cart that was remembered before
   * @returns false when another one has been remembered meanwhile, and stays
   */
  @InjectManager()
  async rememberCart(
    input: { customer_id: string; cart_id: string; instead_of?: string },
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    const manager = context.manager as SqlEntityManager
    const rows: unknown[] = await manager.execute(
      `insert into shop_customer_cart as mine (id, customer_id, cart_id) values (?, ?, ?)
       on conflict (customer_id) where deleted_at is null do update
         set cart_id = excluded.cart_id, updated_at = now()
         where mine.cart_id = ? or mine.cart_id = excluded.cart_id
       returning id`,
      [
        generateEntityId(undefined, "cucart"),
        input.customer_id,
        input.cart_id,
        input.instead_of ?? null,
      ]
    )
    return rows.length > 0
  }
}
