import { useQuery } from "@tanstack/react-query"
import type { AdminTopWishlistResponse } from "../../types/http/wishlist"
import { sdk } from "../lib/sdk"

/** What is wanted most, at most so many variants and products. */
export function useTopWishlist(limit: number) {
  return useQuery({
    queryKey: ["wishlist", "top", limit],
    queryFn: () =>
      sdk.client.fetch<AdminTopWishlistResponse>("/admin/wishlists/top", {
        query: { limit },
      }),
  })
}
