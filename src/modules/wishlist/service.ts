import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { hashToken } from "../../utils/random-token"
import { DEFAULT_WISHLIST_ALIAS, DEFAULT_WISHLIST_NAME } from "./constants"
import { Wishlist } from "./models/wishlist"
import { WishlistItem } from "./models/wishlist-item"
import type {
  AddedWishlistItem,
  AddWishlistItemDTO,
  ClaimedWishlist,
  WishlistDemand,
  WishlistDTO,
  WishlistItemDTO,
  WishlistOwner,
} from "./types"

/** Wishlists and their items; every look-up is by owner, so nobody reaches another's. */
export default class WishlistModuleService extends MedusaService({
  Wishlist,
  WishlistItem,
}) {
  /**
   * The list of that owner; `default` makes a customer's first one when there is none.
   *
   * @throws {MedusaError} NOT_FOUND when it is not there or somebody else's
   */
  @InjectManager()
  async retrieveOwnedWishlist(
    id: string,
    owner: WishlistOwner,
    @MedusaContext() context: Context = {}
  ): Promise<WishlistDTO> {
    if (id === DEFAULT_WISHLIST_ALIAS && "customer_id" in owner) {
      return this.ensureDefaultWishlist(owner.customer_id, context)
    }
    const mine =
      "customer_id" in owner
        ? { customer_id: owner.customer_id }
        : { guest_token_hash: hashToken(owner.guest_token) }
    const [wishlist] = await this.listWishlists(
      { id, ...mine },
      { take: 1 },
      context
    )
    if (!wishlist) {
      throw notFound("Wishlist", id)
    }
    return wishlist
  }

  /** The customer's default list. Two first requests at once make one. */
  @InjectManager()
  async ensureDefaultWishlist(
    customerId: string,
    @MedusaContext() context: Context = {}
  ): Promise<WishlistDTO> {
    const find = () =>
      this.listWishlists(
        { customer_id: customerId, is_default: true },
        { take: 1 },
        context
      )
    const [existing] = await find()
    if (existing) {
      return existing
    }
    await sql(
      context,
      `insert into shop_wishlist (id, name, customer_id, is_default)
       values (?, ?, ?, true)
       on conflict (customer_id) where is_default and deleted_at is null do nothing`,
      [generateEntityId(undefined, "wlist"), DEFAULT_WISHLIST_NAME, customerId]
    )
    const [made] = await find()
    return made
  }

  /** The item, when it is on that list. @throws {MedusaError} NOT_FOUND */
  @InjectManager()
  async retrieveItemOfWishlist(
    wishlistId: string,
    itemId: string,
    @MedusaContext() context: Context = {}
  ): Promise<WishlistItemDTO> {
    const [item] = await this.listWishlistItems(
      { id: itemId, wishlist_id: wishlistId },
      { take: 1 },
      context
    )
    if (!item) {
      throw notFound("Wishlist item", itemId)
    }
    return item
  }

  /** Adds an item, or changes what is given of the one that is there: in one statement, whatever the race. */
  @InjectManager()
  @InjectTransactionManager()
  async addItem(
    input: AddWishlistItemDTO,
    @MedusaContext() context: Context = {}
  ): Promise<AddedWishlistItem> {
    const target = input.variant_id
      ? "(wishlist_id, variant_id) where variant_id is not null and deleted_at is null"
      : "(wishlist_id, product_id) where variant_id is null and deleted_at is null"
    const [previous] = await sql<{ quantity: number; note: string | null }>(
      context,
      `select quantity, note from shop_wishlist_item
        where wishlist_id = ? and product_id = ? and variant_id is not distinct from ?
          and deleted_at is null
        for update`,
      [input.wishlist_id, input.product_id, input.variant_id]
    )
    const [row] = await sql<{ id: string; created: boolean }>(
      context,
      `insert into shop_wishlist_item (id, wishlist_id, product_id, variant_id, quantity, note)
       values (?, ?, ?, ?, coalesce(?::integer, 1), ?::text)
       on conflict ${target} do update set
         quantity = coalesce(?::integer, shop_wishlist_item.quantity),
         note = case when ? then excluded.note else shop_wishlist_item.note end,
         updated_at = now()
       returning id, xmax = 0 as created`,
      [
        generateEntityId(undefined, "wlitem"),
        input.wishlist_id,
        input.product_id,
        input.variant_id,
        input.quantity ?? null,
        input.note ?? null,
        input.quantity ?? null,
        input.note !== undefined,
      ]
    )
    return { ...row, previous: previous ?? null }
  }

  /** Takes back what `addItem` did. */
  @InjectManager()
  @InjectTransactionManager()
  async undoAddItem(
    added: AddedWishlistItem,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    if (added.created) {
      await this.deleteWishlistItems(added.id, context)
    } else if (added.previous) {
      await this.updateWishlistItems(
        { id: added.id, ...added.previous },
        context
      )
    }
  }

  /**
   * Gives a guest's list to a customer: items that the default list lacks move over,
   * and the token is spent in the same statement that finds it.
   *
   * @throws {MedusaError} NOT_FOUND when no list has the token, or it was claimed before
   */
  @InjectManager()
  @InjectTransactionManager()
  async claimGuestWishlist(
    guestToken: string,
    customerId: string,
    @MedusaContext() context: Context = {}
  ): Promise<ClaimedWishlist> {
    const [guest] = await sql<{ id: string }>(
      context,
      `update shop_wishlist set deleted_at = now()
        where guest_token_hash = ? and deleted_at is null
        returning id`,
      [hashToken(guestToken)]
    )
    if (!guest) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "Wishlist with this token was not found"
      )
    }
    const mine = await this.ensureDefaultWishlist(customerId, context)
    const moved = await sql<{ id: string }>(
      context,
      `update shop_wishlist_item as item set wishlist_id = ?, updated_at = now()
        where item.wishlist_id = ? and item.deleted_at is null
          and not exists (
            select 1 from shop_wishlist_item as other
             where other.wishlist_id = ? and other.product_id = item.product_id
               and other.variant_id is not distinct from item.variant_id
               and other.deleted_at is null)
        returning id`,
      [mine.id, guest.id, mine.id]
    )
    return {
      guest_wishlist_id: guest.id,
      wishlist_id: mine.id,
      moved_item_ids: moved.map(({ id }) => id),
    }
  }

  /** Takes back what `claimGuestWishlist` did. */
  @InjectManager()
  @InjectTransactionManager()
  async undoClaim(
    claimed: ClaimedWishlist,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await sql(
      context,
      `update shop_wishlist set deleted_at = null where id = ?`,
      [claimed.guest_wishlist_id]
    )
    await sql(
      context,
      `update shop_wishlist_item set wishlist_id = ? where id = any(?)`,
      [claimed.guest_wishlist_id, claimed.moved_item_ids]
    )
  }

  /** The next customers, by id, who have something on a list. */
  @InjectManager()
  async listCustomersWithItems(
    { after, limit }: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    const rows = await sql<{ customer_id: string }>(
      context,
      `select distinct list.customer_id
         from shop_wishlist as list
        where list.customer_id > ? and list.customer_id is not null
          and list.deleted_at is null
          and exists (
            select 1 from shop_wishlist_item as item
             where item.wishlist_id = list.id and item.deleted_at is null)
        order by list.customer_id
        limit ?`,
      [after, limit]
    )
    return rows.map(({ customer_id }) => customer_id)
  }

  /**
   * Deletes guests' lists that nobody has touched for so many days, and what
   * customers have deleted as long ago.
   *
   * @returns how many lists went, at most 1,000 a call
   */
  @InjectManager()
  @InjectTransactionManager()
  async deleteStaleWishlists(
    days: number,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    const gone = await sql(
      context,
      `with stale as (
         select list.id from shop_wishlist as list
          where list.updated_at < now() - make_interval(days => ?)
            and (list.guest_token_hash is not null or list.deleted_at is not null)
            and not exists (
              select 1 from shop_wishlist_item as item
               where item.wishlist_id = list.id
                 and item.updated_at >= now() - make_interval(days => ?))
          limit 1000)
       delete from shop_wishlist as list using stale
        where list.id = stale.id
        returning list.id`,
      [days, days]
    )
    return gone.length
  }

  /** What is wanted most, each person counted once, whatever the number of their lists. */
  @InjectManager()
  async listDemand(
    { by, limit }: { by: "variant_id" | "product_id"; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<WishlistDemand[]> {
    const variant = by === "variant_id"
    return sql<WishlistDemand>(
      context,
      `select min(item.product_id) as product_id,
              ${variant ? "item.variant_id" : "null"} as variant_id,
              count(distinct coalesce(list.customer_id, list.id))::int as customers
         from shop_wishlist_item as item
         join shop_wishlist as list on list.id = item.wishlist_id and list.deleted_at is null
        where item.deleted_at is null and item.${by} is not null
        group by item.${by}
        order by customers desc, item.${by}
        limit ?`,
      [limit]
    )
  }
}

function notFound(what: string, id: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `${what} with id: ${id} was not found`
  )
}

function sql<Row>(
  context: Context,
  statement: string,
  bindings: unknown[]
): Promise<Row[]> {
  const manager = (context.transactionManager ??
    context.manager) as SqlEntityManager
  return manager.execute(statement, bindings)
}
