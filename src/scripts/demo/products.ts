import type {
  CreateProductWorkflowInputDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createProductsWorkflow,
  deleteProductsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { type DemoProduct, PRODUCTS } from "./catalogue"
import { variantsOf } from "./catalogue/variants"
import { uploadPictures } from "./images"
import type { Labels } from "./labels"
import { coloursOf } from "./pictures/picture"
import { removeStock, seedStock } from "./stock"
import type { SeededStore } from "./store"

type Shelves = {
  store: SeededStore
  categories: Map<string, string>
  labels: Labels
}

/**
 * Makes the products with their pictures and stock. They are drafts until all of
 * them is there, so a draft of ours is what a killed run left: it is made anew.
 *
 * @returns how many were made
 */
export async function seedProducts(
  container: MedusaContainer,
  shelves: Shelves
): Promise<number> {
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProducts(
      { handle: PRODUCTS.map(({ handle }) => handle) },
      { select: ["id", "handle", "status"], take: PRODUCTS.length }
    )
  const unfinished = existing.filter(
    ({ status }) => status === ProductStatus.DRAFT
  )
  if (unfinished.length) {
    await deleteProductsWorkflow(container).run({
      input: { ids: unfinished.map(({ id }) => id) },
    })
  }
  const finished = new Set(
    existing
      .filter(({ status }) => status !== ProductStatus.DRAFT)
      .map(({ handle }) => handle)
  )
  const missing = PRODUCTS.filter(({ handle }) => !finished.has(handle))
  if (!missing.length) {
    return 0
  }
  const variants = missing.flatMap(variantsOf)
  await removeStock(container, variants)
  const pictures = await uploadPictures(container, missing)
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: missing.map((product) =>
        toInput(product, shelves, pictures.get(product.handle) ?? [])
      ),
    },
  })
  await seedStock(container, variants, shelves.store.stockLocationId)
  await updateProductsWorkflow(container).run({
    input: {
      selector: { id: result.map(({ id }) => id) },
      update: { status: ProductStatus.PUBLISHED },
    },
  })
  return result.length
}

function toInput(
  product: DemoProduct,
  { store, categories, labels }: Shelves,
  pictures: string[]
): CreateProductWorkflowInputDTO {
  const colours: string[] = coloursOf(product)
  const ids = (names: string[], known: Map<string, string>) =>
    names.flatMap((name) => known.get(name) ?? [])
  return {
    handle: product.handle,
    title: product.title,
    subtitle: product.subtitle,
    description: product.description,
    status: ProductStatus.DRAFT,
    material: product.material,
    origin_country: product.origin,
    weight: product.weight,
    thumbnail: pictures[0],
    images: pictures.map((url) => ({ url })),
    category_ids: ids(product.categories, categories),
    tag_ids: ids(product.tags, labels.tags),
    type_id: labels.types.get(product.type),
    collection_id: product.collection
      ? labels.collections.get(product.collection)
      : undefined,
    shipping_profile_id: store.shippingProfileId,
    sales_channels: [{ id: store.salesChannelId }],
    options: Object.entries(product.options).map(([title, values]) => ({
      title,
      values,
    })),
    variants: variantsOf(product).map((variant) => ({
      title: variant.title,
      sku: variant.sku,
      options: variant.options,
      weight: product.weight,
      thumbnail: pictures[colours.indexOf(variant.options.Colour)],
      manage_inventory: variant.stock !== "unmanaged",
      allow_backorder: variant.stock === "backorder",
      prices: [
        { currency_code: "eur", amount: variant.price[0] },
        { currency_code: "usd", amount: variant.price[1] },
      ],
    })),
  }
}
