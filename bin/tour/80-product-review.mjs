export const title = "The shopper reviews what was bought"

export default async function productReview(tour) {
  const { product } = tour.made
  const reviews = `/store/products/${product.id}/reviews`

  const review = await tour.step("Writes a review", async () => {
    const { review } = await tour.shopper.post(
      reviews,
      {
        rating: 5,
        title: "Just right",
        content: "Better than in the picture.",
      },
      { status: 201 }
    )
    tour.check(review.status === "pending", "The review is shown unread")
    return [
      `${review.rating} stars by ${review.author}, ${review.status}`,
      review,
    ]
  })

  await tour.step("Writes a second one", async () => {
    await tour.shopper.post(reviews, { rating: 1 }, { status: 422 })
    return "refused"
  })

  await tour.step("The admin approves it and answers", async () => {
    await tour.admin.post("/admin/product-reviews/moderate", {
      ids: [review.id],
      status: "approved",
    })
    await tour.admin.post(`/admin/product-reviews/${review.id}/reply`, {
      content: "Thank you for coming by!",
    })
    return "approved"
  })

  await tour.step("Everybody reads it", async () => {
    const { reviews: shown, stats } = await tour.guest.get(reviews)
    const found = shown.find(({ id }) => id === review.id)
    tour.check(found, "The review is not shown")
    return `“${found.content}” ${found.reply.content} ${stats.average} of 5 from ${stats.count}`
  })
}
