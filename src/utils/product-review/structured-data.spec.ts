import { scriptSafeJson, structuredData } from "./structured-data"

const stats = {
  average: 4.5,
  count: 2,
  ratings: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 1 },
}
const none = {
  average: null,
  count: 0,
  ratings: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
}

describe("structuredData", () => {
  it("tells name, rating and reviews in schema.org's words", () => {
    const document = structuredData(
      {
        title: "Mug",
        handle: "mug",
        description: "",
        images: [{ url: "https://x/1.jpg" }],
      },
      stats,
      [
        {
          id: "prev_1",
          rating: 5,
          title: "Fine",
          content: "Very",
          author: null,
          verified: true,
          helpful_count: 0,
          created_at: new Date("2026-02-03T10:00:00Z"),
          reply: null,
          images: [],
        },
      ],
      "https://shop.test"
    )
    expect(document).toEqual({
      "@context": "https://schema.org",
      "@type": "Product",
      name: "Mug",
      url: "https://shop.test/products/mug",
      image: ["https://x/1.jpg"],
      aggregateRating: {
        "@type": "AggregateRating",
        ratingValue: 4.5,
        reviewCount: 2,
        bestRating: 5,
        worstRating: 1,
      },
      review: [
        {
          "@type": "Review",
          name: "Fine",
          reviewBody: "Very",
          author: { "@type": "Person", name: "Customer" },
          datePublished: "2026-02-03",
          reviewRating: {
            "@type": "Rating",
            ratingValue: 5,
            bestRating: 5,
            worstRating: 1,
          },
        },
      ],
    })
  })

  it("claims no rating where there is none", () => {
    const document = structuredData({ title: "Mug" }, none, [], "https://x")
    expect(document).toEqual({
      "@context": "https://schema.org",
      "@type": "Product",
      name: "Mug",
    })
  })

  it("never ends the script element around it", () => {
    const text = scriptSafeJson({ a: "</script><script>alert(1)//&\u2028" })
    expect(text).not.toMatch(/[<>&\u2028]/)
    expect(JSON.parse(text)).toEqual({
      a: "</script><script>alert(1)//&\u2028",
    })
  })
})
