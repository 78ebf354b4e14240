import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createCollectionsWorkflow,
  createProductTagsWorkflow,
  createProductTypesWorkflow,
} from "@medusajs/medusa/core-flows"
import { COLLECTIONS, PRODUCTS } from "./catalogue"

/** Ids of what products are sorted by besides categories. */
export type Labels = {
  collections: Map<string, string>
  tags: Map<string, string>
  types: Map<string, string>
}

/** Makes the collections, tags and product types that the catalogue names. */
export async function seedLabels(container: MedusaContainer): Promise<Labels> {
  return {
    collections: await seedCollections(container),
    tags: await seedTags(container),
    types: await seedTypes(container),
  }
}

async function seedCollections(
  container: MedusaContainer
): Promise<Map<string, string>> {
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProductCollections({
      handle: COLLECTIONS.map(({ handle }) => handle),
    })
  const ids = new Map(existing.map(({ handle, id }) => [handle, id]))
  const missing = COLLECTIONS.filter(({ handle }) => !ids.has(handle))
  if (missing.length) {
    const { result } = await createCollectionsWorkflow(container).run({
      input: { collections: missing },
    })
    result.forEach(({ handle, id }) => ids.set(handle, id))
  }
  return ids
}

async function seedTags(
  container: MedusaContainer
): Promise<Map<string, string>> {
  const values = [...new Set(PRODUCTS.flatMap(({ tags }) => tags))]
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProductTags({ value: values })
  const ids = new Map(existing.map(({ value, id }) => [value, id]))
  const missing = values.filter((value) => !ids.has(value))
  if (missing.length) {
    const { result } = await createProductTagsWorkflow(container).run({
      input: { product_tags: missing.map((value) => ({ value })) },
    })
    result.forEach(({ value, id }) => ids.set(value, id))
  }
  return ids
}

async function seedTypes(
  container: MedusaContainer
): Promise<Map<string, string>> {
  const values = [...new Set(PRODUCTS.map(({ type }) => type))]
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProductTypes({}, { select: ["id", "value"], take: null })
  const ids = new Map(existing.map(({ value, id }) => [value, id]))
  const missing = values.filter((value) => !ids.has(value))
  if (missing.length) {
    const { result } = await createProductTypesWorkflow(container).run({
      input: { product_types: missing.map((value) => ({ value })) },
    })
    result.forEach(({ value, id }) => ids.set(value, id))
  }
  return ids
}
