import { model } from "@medusajs/framework/utils"
import { WishlistItem } from "./wishlist-item"

/** A list of things to buy later; of a customer, or of a guest who holds its token. */
export const Wishlist = model
  // The table's plain name is common: a host may have had a wishlist before.
  .define(
    { name: "wishlist", tableName: "shop_wishlist" },
    {
      id: model.id({ prefix: "wlist" }).primaryKey(),
      name: model.text(),
      customer_id: model.text().nullable(),
      /** The one that `default` stands for; only customers' lists have it. */
      is_default: model.boolean().default(false),
      /** SHA-256 of a guest's token. */
      guest_token_hash: model.text().nullable(),
      /**
       * Opens the list to whoever has the link, until revoked. Kept readable because
       * sharing again must answer the same link; it guards nothing that this table
       * does not already show.
       */
      share_code: model.text().nullable(),
      items: model.hasMany(() => WishlistItem, { mappedBy: "wishlist" }),
    }
  )
  .cascades({ delete: ["items"] })
  .indexes([
    {
      on: ["customer_id", "id"],
      where: "customer_id is not null and deleted_at is null",
    },
    {
      name: "IDX_shop_wishlist_default_of_customer",
      on: ["customer_id"],
      unique: true,
      where: "is_default and deleted_at is null",
    },
    {
      on: ["guest_token_hash"],
      unique: true,
      where: "guest_token_hash is not null and deleted_at is null",
    },
    {
      on: ["share_code"],
      unique: true,
      where: "share_code is not null and deleted_at is null",
    },
  ])
