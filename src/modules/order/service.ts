import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { hashToken, randomToken } from "../../utils/random-token"
import { ShopOrderCancellation } from "./models/order-cancellation"
import { ShopOrderCompletion } from "./models/order-completion"
import { ShopOrderToken } from "./models/order-token"
import type {
  DecideOrderCancellationDTO,
  OpenedOrder,
  OrderCancellationDTO,
  OwnedOrder,
} from "./types"

const DAY_MS = 86_400_000

/** What this package keeps beside Medusa's orders. */
export default class ShopOrderModuleService extends MedusaService({
  ShopOrderCancellation,
  ShopOrderCompletion,
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

  /** Forgets tokens that open nothing any more; answers how many, at most 1,000 a call. */
  @InjectManager()
  @InjectTransactionManager()
  async deleteExpiredTokens(
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    const gone = await sql(
      context,
      `delete from shop_order_token where id in (
         select id from shop_order_token
          where expires_at <= now() and deleted_at is null limit 1000)
       returning id`
    )
    return gone.length
  }

  /** Decides that an order is canceled; the decision that is there already when there is one. */
  @InjectManager()
  @InjectTransactionManager()
  async decideCancellation(
    input: DecideOrderCancellationDTO,
    @MedusaContext() context: Context = {}
  ): Promise<OrderCancellationDTO> {
    await sql(
      context,
      `insert into shop_order_cancellation (id, order_id, canceled_by, actor_id, reason)
       values (?, ?, ?, ?, ?)
       on conflict (order_id) where deleted_at is null do nothing`,
      [
        generateEntityId(undefined, "ordcan"),
        input.order_id,
        input.canceled_by,
        input.actor_id,
        input.reason,
      ]
    )
    const [decided] = await this.listShopOrderCancellations(
      { order_id: input.order_id },
      { take: 1 },
      context
    )
    return decided
  }

  /** Takes a decision back while nothing has been done about it. */
  @InjectManager()
  @InjectTransactionManager()
  async withdrawCancellation(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await sql(
      context,
      `delete from shop_order_cancellation where id = ? and state = 'decided'`,
      [id]
    )
  }

  /** Orders whose cancellation nobody has touched for so many seconds and is not done. */
  @InjectManager()
  async listUnfinishedCancellations(
    { seconds, limit }: { seconds: number; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<OrderCancellationDTO[]> {
    return sql<OrderCancellationDTO>(
      context,
      `select * from shop_order_cancellation
        where state <> 'done' and deleted_at is null
          and updated_at < now() - make_interval(secs => ?)
        order by updated_at limit ?`,
      [seconds, limit]
    )
  }

  /** Remembers when orders were completed; what is known already stays. */
  @InjectManager()
  @InjectTransactionManager()
  async recordCompletion(
    orderId: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await sql(
      context,
      `insert into shop_order_completion (id, order_id, completed_at) values (?, ?, now())
       on conflict (order_id) where deleted_at is null do nothing`,
      [generateEntityId(undefined, "ordcom"), orderId]
    )
  }
}

function sql<Row>(
  context: Context,
  statement: string,
  bindings: unknown[] = []
): Promise<Row[]> {
  const manager = (context.transactionManager ??
    context.manager) as SqlEntityManager
  return manager.execute(statement, bindings)
}
