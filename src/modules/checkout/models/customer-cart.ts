import { model } from "@medusajs/framework/utils"

/** Which cart is the customer's one: the same on every device. */
export const CustomerCart = model
  .define(
    { name: "customer_cart", tableName: "shop_customer_cart" },
    {
      id: model.id({ prefix: "cucart" }).primaryKey(),
      customer_id: model.text(),
      cart_id: model.text(),
    }
  )
  .indexes([
    {
      name: "IDX_shop_customer_cart_one_a_customer",
      on: ["customer_id"],
      unique: true,
      where: "deleted_at is null",
    },
  ])
