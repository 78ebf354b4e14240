import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type {
  AdminProductReviewListResponseType,
  AdminProductReviewType,
} from "../../types/http/product-review"
import { sdk } from "../lib/sdk"

const KEY = "product-review"
const PATH = "/admin/product-reviews"

export function useProductReviews(query: Record<string, unknown>) {
  return useQuery({
    queryKey: [KEY, "list", query],
    queryFn: () =>
      sdk.client.fetch<AdminProductReviewListResponseType>(PATH, { query }),
    placeholderData: keepPreviousData,
  })
}

export type Moderation = {
  ids: string[]
  status: AdminProductReviewType["status"]
  note?: string
}

export function useModerateProductReviews() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Moderation) =>
      sdk.client.fetch(`${PATH}/moderate`, { method: "POST", body }),
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}

/** Publishes a reply, or takes it back when it is null. */
export function useReplyToProductReview(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (content: string | null) =>
      sdk.client.fetch(
        `${PATH}/${id}/reply`,
        content === null
          ? { method: "DELETE" }
          : { method: "POST", body: { content } }
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}

export type ReviewStats = {
  average: number | null
  count: number
  pending_count: number
} & Record<`rating_${1 | 2 | 3 | 4 | 5}`, number>

/** The rating of a product; null when nobody ever reviewed it. */
export function useProductReviewStats(productId: string) {
  return useQuery({
    queryKey: [KEY, "stats", productId],
    queryFn: async () => {
      const { product } = await sdk.client.fetch<{
        product: { title: string; review_stats?: ReviewStats | null }
      }>(`/admin/products/${productId}`, {
        query: { fields: "id,title,review_stats.*" },
      })
      return { title: product.title, stats: product.review_stats ?? null }
    },
    enabled: Boolean(productId),
  })
}
