import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { hashToken, randomToken } from "../../utils/random-token"
import { ShopOrderToken } from "./models/order-token"
import type { OpenedOrder, OwnedOrder } from "./types"

const DAY_MS = 86_400_000

/** What this package keeps beside Medusa's orders. */
export default class ShopOrderModuleService extends MedusaService({
  ShopOrderToken,
}) {
  /**
   * Makes a token for each of these orders; an order may have many, all are good.
   *
   * @param days how long they are good
   * @returns the tokens, in the order of `orders`; only their hashes are kept
   */
  @InjectManager()
  async issueTokens(
    orders: OwnedOrder[],
    days: number,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    const tokens = orders.map(() => randomToken())
    const expires_at = new Date(Date.now() + days * DAY_MS)
    await this.createShopOrderTokens(
      orders.map(({ id, customer_id }, index) => ({
        token_hash: hashToken(tokens[index]),
        order_id: id,
        customer_id: customer_id ?? null,
        expires_at,
      })),
      context
    )
    return tokens
  }

  /** The order that a token opens today; undefined for one that is unknown or too old. */
  @InjectManager()
  async findOrderOfToken(
    token: string,
    @MedusaContext() context: Context = {}
  ): Promise<OpenedOrder | undefined> {
    const [found] = await this.listShopOrderTokens(
      { token_hash: hashToken(token), expires_at: { $gt: new Date() } },
      { take: 1, select: ["order_id", "customer_id"] },
      context
    )
    return found
  }
}
