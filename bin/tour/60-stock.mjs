export const title = "The admin counts the stock"

export default async function stock(tour) {
  const { product, variant } = tour.made

  const level = await tour.step(
    `Looks up the stock of “${product.title}”, ${variant.title}`,
    async () => {
      const { variant: detail } = await tour.admin.get(
        `/admin/products/${product.id}/variants/${variant.id}`,
        {
          query: {
            fields:
              "inventory_items.inventory.id,*inventory_items.inventory.location_levels",
          },
        }
      )
      const [level] = detail.inventory_items[0].inventory.location_levels
      return [
        `${level.stocked_quantity} there, ${level.reserved_quantity} of them sold`,
        level,
      ]
    }
  )
  const path = `/admin/inventory-items/${level.inventory_item_id}/location-levels/${level.location_id}`

  await tour.step("Writes down a negative number", async () => {
    await tour.admin.post(path, { stocked_quantity: -1 }, { status: 400 })
    return "refused"
  })

  await tour.step("Puts two more on the shelf", async () => {
    const wanted = level.stocked_quantity + 2
    await tour.admin.post(path, { stocked_quantity: wanted })
    const { product: shown } = await tour.guest.get(
      `/store/products/${product.id}`,
      { query: { fields: "+variants.inventory_quantity" } }
    )
    const { inventory_quantity: available } = shown.variants.find(
      ({ id }) => id === variant.id
    )
    tour.check(
      available === wanted - level.reserved_quantity,
      `The storefront shows ${available}`
    )
    return `the storefront shows ${available}`
  })
}
