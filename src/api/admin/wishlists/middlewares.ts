import { z } from "@medusajs/framework/zod"
import { AdminTopWishlistResponseSchema } from "../../../types/http/wishlist"
import { describeRoute } from "../../../utils/http/describe-route"

export type AdminGetTopWishlistParamsType = z.infer<
  typeof AdminGetTopWishlistParams
>
const AdminGetTopWishlistParams = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const adminWishlistsRoutes = [
  describeRoute({
    method: "GET",
    path: "/admin/wishlists/top",
    feature: "wishlist",
    summary: "List what is wanted most",
    description:
      "Variants and products by the number of different people who have them on a list, and how many of those wait because it is sold out.",
    auth: "admin",
    query: AdminGetTopWishlistParams,
    responses: { 200: AdminTopWishlistResponseSchema },
    example: {
      query: { limit: 1 },
      response: {
        variants: [
          {
            variant_id: "variant_01",
            product_id: "prod_01",
            title: "Blue mug",
            variant_title: "Standard",
            sku: "MUG-BLUE",
            customers: 12,
            waiting: 0,
          },
        ],
        products: [{ product_id: "prod_01", title: "Blue mug", customers: 14 }],
      },
    },
  }),
]
