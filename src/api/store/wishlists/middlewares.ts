import {
  StoreGuestWishlistResponseSchema,
  StoreSharedWishlistResponseSchema,
  StoreWishlistItemDeleteResponseSchema,
  StoreWishlistItemResponseSchema,
  StoreWishlistResponseSchema,
} from "../../../types/http/wishlist"
import { describeRoute } from "../../../utils/http/describe-route"
import { ShopperQuerySchema } from "../../../utils/wishlist/shopper-context"
import {
  exampleItem,
  exampleShareCode,
  exampleWishlist,
} from "../customers/me/wishlists/examples"
import { StoreAddWishlistItem } from "../customers/me/wishlists/validators"
import { StoreCreateGuestWishlist } from "./validators"

const guest = {
  feature: "wishlist",
  auth: "none" as const,
  query: ShopperQuerySchema,
}
const withToken = "Send the list's token as `x-wishlist-token`."
const guestList = { ...exampleWishlist, is_default: false }

export const storeWishlistsRoutes = [
  describeRoute({
    ...guest,
    method: "POST",
    path: "/store/wishlists",
    summary: "Create a guest's wishlist",
    description:
      "The token is shown this once. After signing in, claim the list with it.",
    body: StoreCreateGuestWishlist,
    responses: { 201: StoreGuestWishlistResponseSchema },
    example: {
      body: {},
      response: {
        wishlist: { ...guestList, items: [] },
        token: exampleShareCode,
      },
    },
  }),
  describeRoute({
    ...guest,
    auth: "customer?",
    method: "GET",
    path: "/store/wishlists/shared/:code",
    summary: "Get a shared wishlist",
    description:
      "What is on it, without notes and without anything about its owner.",
    responses: { 200: StoreSharedWishlistResponseSchema },
    example: {
      response: {
        wishlist: {
          name: "Wishlist",
          items: [
            {
              product_id: exampleItem.product_id,
              variant_id: exampleItem.variant_id,
              quantity: exampleItem.quantity,
              created_at: exampleItem.created_at,
              gone: exampleItem.gone,
              product: exampleItem.product,
              variant: exampleItem.variant,
              price: exampleItem.price,
              in_stock: exampleItem.in_stock,
            },
          ],
        },
      },
    },
  }),
  describeRoute({
    ...guest,
    method: "GET",
    path: "/store/wishlists/:id",
    summary: "Get a guest's wishlist",
    description: withToken,
    responses: { 200: StoreWishlistResponseSchema },
    example: { response: { wishlist: guestList } },
  }),
  describeRoute({
    ...guest,
    method: "GET",
    path: "/store/wishlists/:id/items",
    summary: "Get a guest's wishlist with its items",
    description: withToken,
    responses: { 200: StoreWishlistResponseSchema },
    example: { response: { wishlist: guestList } },
  }),
  describeRoute({
    ...guest,
    method: "POST",
    path: "/store/wishlists/:id/items",
    summary: "Put a product or a variant on a guest's wishlist",
    description: withToken,
    body: StoreAddWishlistItem,
    responses: {
      201: StoreWishlistItemResponseSchema,
      200: StoreWishlistItemResponseSchema,
    },
    example: {
      body: { product_id: "prod_01" },
      response: { item: exampleItem, wishlist: guestList },
    },
  }),
  describeRoute({
    ...guest,
    method: "DELETE",
    path: "/store/wishlists/:id/items/:item_id",
    summary: "Take an item off a guest's wishlist",
    description: withToken,
    responses: { 200: StoreWishlistItemDeleteResponseSchema },
    example: {
      response: {
        id: "wlitem_01",
        object: "wishlist_item",
        deleted: true,
        wishlist: { ...guestList, items: [] },
      },
    },
  }),
]
