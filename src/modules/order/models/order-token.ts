import { model } from "@medusajs/framework/utils"

/** What a link in an order's mail stands for; the link itself is kept nowhere here. */
export const ShopOrderToken = model
  .define("shop_order_token", {
    id: model.id({ prefix: "ordtok" }).primaryKey(),
    /** SHA-256 of the token. */
    token_hash: model.text(),
    order_id: model.text(),
    /** Whose order it was then: the link ends when the order goes to somebody else. */
    customer_id: model.text().nullable(),
    expires_at: model.dateTime(),
  })
  .indexes([
    {
      name: "IDX_shop_order_token_hash_unique",
      on: ["token_hash"],
      unique: true,
    },
    { name: "IDX_shop_order_token_expires_at", on: ["expires_at"] },
  ])
