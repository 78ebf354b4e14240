export const title = "The shopper saves things for later"

const LISTS = "/store/customers/me/wishlists"

export default async function wishlist(tour) {
  const { product, variant } = tour.made

  await tour.step("As a guest, puts the product on a list", async () => {
    const { wishlist: list, token } = await tour.guest.post(
      "/store/wishlists",
      {},
      { status: 201 }
    )
    await tour.guest
      .with({ "x-wishlist-token": token })
      .post(
        `/store/wishlists/${list.id}/items`,
        { variant_id: variant.id },
        { status: 201 }
      )
    tour.made.wishlistToken = token
    return product.title
  })

  await tour.step("Signs in and takes the list along", async () => {
    const { wishlist: mine } = await tour.shopper.post(`${LISTS}/claim`, {
      token: tour.made.wishlistToken,
    })
    const [item] = mine.items
    tour.check(item.variant_id === variant.id, "The item did not come along")
    return `“${mine.name}”: ${item.product.title}, ${item.in_stock ? "in stock" : "sold out"}`
  })

  const code = await tour.step("Shares it", async () => {
    const { share_code: code } = await tour.shopper.post(
      `${LISTS}/default/share`
    )
    const { wishlist: shared } = await tour.guest.get(
      `/store/wishlists/shared/${code}`
    )
    return [`${shared.items.length} thing for whoever has the link`, code]
  })

  await tour.step("Stops sharing", async () => {
    await tour.shopper.delete(`${LISTS}/default/share`)
    await tour.guest.get(`/store/wishlists/shared/${code}`, { status: 404 })
    return "the link is dead"
  })

  await tour.step("The admin sees what is wanted most", async () => {
    const { variants } = await tour.admin.get("/admin/wishlists/top", {
      query: { limit: 3 },
    })
    tour.check(variants.length, "Nobody wants anything")
    return variants
      .map(({ title, customers }) => `${title} (${customers})`)
      .join(", ")
  })
}
