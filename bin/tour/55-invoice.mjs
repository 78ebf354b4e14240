export const title = "The paid order has its invoice"

export default async function invoice(tour) {
  const { order } = tour.made

  const document = await tour.step("The shopper sees it", async () => {
    const issued = await tour.until("its invoice", async () => {
      const { documents } = await tour.shopper.get(
        `/store/orders/${order.id}/documents`
      )
      return documents[0]
    })
    tour.check(issued.kind === "invoice", `It is a ${issued.kind}`)
    return [issued.number, issued]
  })

  await tour.step("Downloads it as PDF", async () => {
    const pdf = await tour.shopper.get(`/store/orders/${order.id}/invoice`)
    tour.check(
      pdf.subarray(0, 5).toString() === "%PDF-",
      "What came is not a PDF"
    )
    return `${document.number}.pdf, ${Math.ceil(pdf.length / 1024)} KB`
  })

  await tour.step("The admin finds it, and the month's CSV", async () => {
    const { documents } = await tour.admin.get("/admin/invoices", {
      query: { q: document.number },
    })
    tour.check(
      documents.some(({ id }) => id === document.id),
      `${document.number} is not in the list`
    )
    const csv = await tour.admin.get("/admin/invoices/export", {
      query: { month: document.issued_at.slice(0, 7) },
    })
    return `${csv.toString().trim().split("\n").length - 1} rows for the bookkeeper`
  })
}
