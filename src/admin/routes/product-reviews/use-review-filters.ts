import { useSearchParams } from "react-router-dom"

export const PAGE_SIZE = 20

/** What the page shows, kept in the address, so that a link shows the same. */
export function useReviewFilters() {
  const [params, setParams] = useSearchParams()
  const page = Math.max(1, Number(params.get("page")) || 1)
  const status = params.get("status") ?? "pending"
  const rating = params.get("rating") ?? "any"
  const q = params.get("q") ?? ""
  const productId = params.get("product_id") ?? ""
  const change = (values: Record<string, string>) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current)
        for (const [name, value] of Object.entries({ page: "", ...values })) {
          if (value) {
            next.set(name, value)
          } else {
            next.delete(name)
          }
        }
        return next
      },
      { replace: true }
    )
  return {
    page,
    status,
    rating,
    q,
    productId,
    change,
    query: {
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
      ...(status !== "all" && { status }),
      ...(rating !== "any" && { rating }),
      ...(q && { q }),
      ...(productId && { product_id: productId }),
    },
  }
}

export type ReviewFilters = ReturnType<typeof useReviewFilters>
