import { retrieveTransformQueryConfig } from "@medusajs/medusa/api/store/carts/query-config"
import { StoreGetCartsCart } from "@medusajs/medusa/api/store/carts/validators"
import {
  StoreCheckoutCartResponseSchema,
  StoreCheckoutMergeResponseSchema,
} from "../../../../../types/http/checkout"
import { exampleCart } from "../../../../../utils/checkout/examples"
import { describeRoute } from "../../../../../utils/http/describe-route"
import { StoreGetCustomerCartParams, StoreMergeCart } from "./validators"

const own = {
  feature: "checkout",
  auth: "customer" as const,
  queryConfig: retrieveTransformQueryConfig,
}

export const storeCustomerCartRoutes = [
  describeRoute({
    ...own,
    method: "GET",
    path: "/store/customers/me/cart",
    summary: "Read my cart",
    description:
      "The one open cart of the customer, the same on every device; made when there is none. When it became an order or was deleted, the next call makes a new one.",
    query: StoreGetCustomerCartParams,
    responses: { 200: StoreCheckoutCartResponseSchema },
    example: { response: { cart: exampleCart } },
  }),
  describeRoute({
    ...own,
    method: "POST",
    path: "/store/customers/me/cart/merge",
    summary: "Let a guest's cart join mine",
    description:
      "Lines of one variant are summed and capped at stock; `adjusted` names what came along in part or not at all. Promotion codes come along when they still apply. The guest's cart is gone afterwards: merging it again answers 404, and so does a cart of another customer.",
    query: StoreGetCartsCart,
    body: StoreMergeCart,
    responses: { 200: StoreCheckoutMergeResponseSchema },
    example: {
      body: { cart_id: "cart_01M7Y0WQSR7K7NY4A4391SGUEST" },
      response: {
        cart: exampleCart,
        adjusted: [
          {
            variant_id: exampleCart.items[0].variant_id,
            requested: 6,
            quantity: 5,
          },
        ],
      },
    },
  }),
]
