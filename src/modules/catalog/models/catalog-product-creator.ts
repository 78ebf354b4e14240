import { model } from "@medusajs/framework/utils"

/** Which admin created a product; products without such a row came by API key, script or import. */
export const CatalogProductCreator = model
  .define("catalog_product_creator", {
    id: model.id({ prefix: "cpcr" }).primaryKey(),
    product_id: model.text(),
    user_id: model.text(),
  })
  .indexes([
    {
      name: "IDX_catalog_product_creator_once",
      on: ["product_id"],
      unique: true,
      where: "deleted_at is null",
    },
  ])
