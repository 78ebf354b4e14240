import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { AdminCatalogProductResponse } from "../../types/http/catalog"

type CatalogProduct = AdminCatalogProductResponse["product"]

const FIELDS = [
  "id",
  "title",
  "subtitle",
  "description",
  "handle",
  "status",
  "thumbnail",
  "created_at",
  "updated_at",
  "images.id",
  "images.url",
  "categories.id",
  "categories.name",
  "categories.handle",
  "variants.id",
  "variants.title",
  "variants.sku",
]

/**
 * A product as an admin sees it, with who created it.
 *
 * @throws {MedusaError} NOT_FOUND
 */
export async function readCatalogProduct(
  container: MedusaContainer,
  id: string
): Promise<CatalogProduct> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: products }, created_by] = await Promise.all([
    query.graph({ entity: "product", fields: FIELDS, filters: { id } }),
    readCreator(container, id),
  ])
  const [product] = products as unknown as CatalogProduct[]
  if (!product) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Product with id: ${id} was not found`
    )
  }
  const pick = <Row extends object>(rows: Row[], ...keys: (keyof Row)[]) =>
    rows.map(
      (row) => Object.fromEntries(keys.map((key) => [key, row[key]])) as Row
    )
  return {
    id: product.id,
    title: product.title,
    subtitle: product.subtitle,
    description: product.description,
    handle: product.handle,
    status: product.status,
    thumbnail: product.thumbnail,
    images: pick(product.images, "id", "url"),
    categories: pick(product.categories, "id", "name", "handle"),
    variants: pick(product.variants, "id", "title", "sku"),
    created_by,
    created_at: product.created_at,
    updated_at: product.updated_at,
  }
}

async function readCreator(
  container: MedusaContainer,
  productId: string
): Promise<CatalogProduct["created_by"]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: creators } = await query.graph({
    entity: "catalog_product_creator",
    fields: ["user_id"],
    filters: { product_id: productId },
  })
  const [creator] = creators as { user_id: string }[]
  if (!creator) {
    return null
  }
  const { data: users } = await query.graph({
    entity: "user",
    fields: ["id", "email"],
    filters: { id: creator.user_id },
  })
  const [user] = users as { id: string; email: string }[]
  return user ? { id: user.id, email: user.email } : null
}
