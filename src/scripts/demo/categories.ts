import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import { CATEGORIES, type DemoCategory } from "./catalogue"

/**
 * Makes the tree of categories, a level at a time.
 *
 * @returns the ids by handle
 */
export async function seedCategories(
  container: MedusaContainer
): Promise<Map<string, string>> {
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories({}, { select: ["id", "handle"], take: null })
  const ids = new Map(existing.map(({ handle, id }) => [handle, id]))

  let level = CATEGORIES.map((category, rank) => ({
    category,
    rank,
    parent: undefined as string | undefined,
  }))
  while (level.length) {
    const missing = level.filter(({ category }) => !ids.has(category.handle))
    if (missing.length) {
      const { result } = await createProductCategoriesWorkflow(container).run({
        input: {
          product_categories: missing.map(({ category, rank, parent }) => ({
            name: category.name,
            handle: category.handle,
            description: category.description,
            parent_category_id: parent && ids.get(parent),
            rank,
            is_active: true,
          })),
        },
      })
      result.forEach(({ handle, id }) => ids.set(handle, id))
    }
    level = level.flatMap(({ category }) => childrenOf(category))
  }
  return ids
}

function childrenOf({ handle, children = [] }: DemoCategory) {
  return children.map((category, rank) => ({ category, rank, parent: handle }))
}
