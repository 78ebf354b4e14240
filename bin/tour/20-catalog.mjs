import { money } from "../lib/tour/money.mjs"

export const title = "The shopper looks around"

const DETAILS =
  "*variants.calculated_price,+variants.inventory_quantity,*categories"

export default async function catalog(tour) {
  const region = await tour.step("Chooses where to buy", async () => {
    const { regions } = await tour.guest.get("/store/regions")
    const region =
      regions.find(({ currency_code }) => currency_code === "eur") ?? regions[0]
    tour.check(region, "The shop has no region")
    tour.made.region = region
    return [`${region.name}, in ${region.currency_code.toUpperCase()}`, region]
  })

  await tour.step("Browses the categories", async () => {
    const { product_categories: tree } = await tour.guest.get(
      "/store/product-categories",
      { query: { parent_category_id: "null", include_descendants_tree: true } }
    )
    tour.check(tree.length, "The shop has no categories")
    return tree
      .map(
        ({ name, category_children: children }) =>
          `${name} (${children.map((child) => child.name).join(", ")})`
      )
      .join("; ")
  })

  const product = await tour.step("Looks for something to buy", async () => {
    const { products } = await tour.guest.get("/store/products", {
      query: { region_id: region.id, limit: 100, fields: DETAILS },
    })
    const found = products.find(
      ({ variants, categories }) =>
        categories?.length && variants.some(isPlentiful)
    )
    tour.check(found, "Nothing in the shop can be bought in twos")
    const [category] = found.categories
    const inside = await tour.guest.get("/store/products", {
      query: { category_id: [category.id], fields: "id" },
    })
    tour.check(
      inside.products.some(({ id }) => id === found.id),
      `${found.title} is not listed in its own category`
    )
    return [`${found.title}, in ${category.name}`, found]
  })

  await tour.step("Opens it", async () => {
    const { product: detail } = await tour.guest.get(
      `/store/products/${product.id}`,
      { query: { region_id: region.id, fields: DETAILS } }
    )
    const variant = detail.variants.find(isPlentiful)
    Object.assign(tour.made, { product: detail, variant })
    const { calculated_amount, currency_code } = variant.calculated_price
    return `“${detail.description.split(". ")[0]}.” ${variant.title}, ${money(calculated_amount, currency_code)}`
  })
}

function isPlentiful({
  calculated_price,
  manage_inventory,
  inventory_quantity,
}) {
  return (
    calculated_price?.calculated_amount > 0 &&
    manage_inventory &&
    inventory_quantity >= 10
  )
}
