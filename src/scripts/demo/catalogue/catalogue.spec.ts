import { STORIES } from "../orders/stories"
import { PEOPLE } from "../people"
import { picturesOf } from "../pictures/picture"
import { CATEGORIES, COLLECTIONS, type DemoCategory, PRODUCTS } from "."
import { variantsOf } from "./variants"

const flatten = (categories: DemoCategory[]): DemoCategory[] =>
  categories.flatMap((category) => [
    category,
    ...flatten(category.children ?? []),
  ])

describe("the demo catalogue", () => {
  const categories = flatten(CATEGORIES).map(({ handle }) => handle)
  const skus = PRODUCTS.flatMap(variantsOf).map(({ sku }) => sku)

  it("is worth looking at", () => {
    expect(PRODUCTS.length).toBeGreaterThanOrEqual(28)
    expect(categories.length).toBeGreaterThanOrEqual(8)
  })

  it("gives every product, variant, category and picture a name of its own", () => {
    const handles = PRODUCTS.map(({ handle }) => handle)
    const pictures = PRODUCTS.flatMap(picturesOf)
    for (const names of [
      handles,
      skus,
      categories,
      pictures.map(({ name }) => name),
      pictures.map(({ svg }) => svg),
    ]) {
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it("draws the same picture each time", () => {
    expect(picturesOf(PRODUCTS[0])).toEqual(picturesOf(PRODUCTS[0]))
  })

  it("names only categories, collections and variants that there are", () => {
    const collections = COLLECTIONS.map(({ handle }) => handle)
    for (const product of PRODUCTS) {
      expect(categories).toEqual(expect.arrayContaining(product.categories))
      if (product.collection) {
        expect(collections).toContain(product.collection)
      }
      const titles = variantsOf(product).map(({ title }) => title)
      expect(titles).toEqual(
        expect.arrayContaining(Object.keys(product.stock ?? {}))
      )
      const values = Object.values(product.options).flat()
      expect(values).toEqual(
        expect.arrayContaining(Object.keys(product.surcharges ?? {}))
      )
    }
  })

  it("sells in its orders what it has, to people it knows", () => {
    const emails = PEOPLE.map(({ email }) => email)
    for (const { email, items } of STORIES) {
      expect(emails).toContain(email)
      expect(skus).toEqual(expect.arrayContaining(items.map(([sku]) => sku)))
    }
  })
})
