import { model } from "@medusajs/framework/utils"
import { Wishlist } from "./wishlist"

/** A product, or one variant of it, on a list. */
export const WishlistItem = model
  .define(
    { name: "wishlist_item", tableName: "shop_wishlist_item" },
    {
      id: model.id({ prefix: "wlitem" }).primaryKey(),
      wishlist: model.belongsTo(() => Wishlist, { mappedBy: "items" }),
      product_id: model.text(),
      variant_id: model.text().nullable(),
      quantity: model.number().default(1),
      note: model.text().nullable(),
      /** What the notices compare with: price in the shop's default currency, and stock. */
      seen_price: model.bigNumber().nullable(),
      seen_currency_code: model.text().nullable(),
      seen_in_stock: model.boolean().nullable(),
      /** When what was seen last changed; tells one drop from the next. */
      seen_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_shop_wishlist_item_variant_once",
      on: ["wishlist_id", "variant_id"],
      unique: true,
      where: "variant_id is not null and deleted_at is null",
    },
    {
      name: "IDX_shop_wishlist_item_product_once",
      on: ["wishlist_id", "product_id"],
      unique: true,
      where: "variant_id is null and deleted_at is null",
    },
    {
      on: ["variant_id"],
      where: "variant_id is not null and deleted_at is null",
    },
    { on: ["product_id"], where: "deleted_at is null" },
  ])
  .checks([
    {
      name: "shop_wishlist_item_quantity_positive",
      expression: (columns) => `${columns.quantity} between 1 and 9999`,
    },
  ])
