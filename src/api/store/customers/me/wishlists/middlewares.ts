import {
  StoreWishlistCartResponseSchema,
  StoreWishlistDeleteResponseSchema,
  StoreWishlistItemDeleteResponseSchema,
  StoreWishlistItemResponseSchema,
  StoreWishlistListResponseSchema,
  StoreWishlistResponseSchema,
  StoreWishlistShareResponseSchema,
} from "../../../../../types/http/wishlist"
import { describeRoute } from "../../../../../utils/http/describe-route"
import { ShopperQuerySchema } from "../../../../../utils/wishlist/shopper-context"
import { exampleItem, exampleShareCode, exampleWishlist } from "./examples"
import {
  StoreAddWishlistItem,
  StoreAddWishlistItemToCart,
  StoreClaimWishlist,
  StoreCreateWishlist,
  StoreGetWishlistsParams,
  StoreMoveWishlistItem,
} from "./validators"

const lists = "/store/customers/me/wishlists"
const own = { feature: "wishlist", auth: "customer" as const }
const prices = { ...own, query: ShopperQuerySchema }

export const storeCustomerWishlistsRoutes = [
  describeRoute({
    ...own,
    method: "GET",
    path: lists,
    summary: "List my wishlists",
    description:
      "With live price, sale and stock of each item. Prices are those of `region_id`, else of `currency_code`, else of the store's default currency.",
    query: StoreGetWishlistsParams,
    responses: { 200: StoreWishlistListResponseSchema },
    example: {
      response: {
        wishlists: [exampleWishlist],
        count: 1,
        offset: 0,
        limit: 20,
      },
    },
  }),
  describeRoute({
    ...prices,
    method: "POST",
    path: lists,
    summary: "Create a wishlist",
    body: StoreCreateWishlist,
    responses: { 201: StoreWishlistResponseSchema },
    example: {
      body: { name: "Birthday" },
      response: {
        wishlist: {
          ...exampleWishlist,
          name: "Birthday",
          is_default: false,
          items: [],
        },
      },
    },
  }),
  describeRoute({
    ...prices,
    method: "POST",
    path: `${lists}/claim`,
    summary: "Merge a guest's wishlist into mine",
    description:
      "Items that the default list lacks join it. The token is spent: claiming twice answers 404.",
    body: StoreClaimWishlist,
    responses: { 200: StoreWishlistResponseSchema },
    example: {
      body: { token: exampleShareCode },
      response: { wishlist: exampleWishlist },
    },
  }),
  describeRoute({
    ...prices,
    method: "GET",
    path: `${lists}/:id`,
    summary: "Get a wishlist",
    description:
      "`default` stands for the first list, which is made when there is none.",
    responses: { 200: StoreWishlistResponseSchema },
    example: { response: { wishlist: exampleWishlist } },
  }),
  describeRoute({
    ...prices,
    method: "POST",
    path: `${lists}/:id`,
    summary: "Rename a wishlist",
    body: StoreCreateWishlist,
    responses: { 200: StoreWishlistResponseSchema },
    example: {
      body: { name: "Kitchen" },
      response: { wishlist: { ...exampleWishlist, name: "Kitchen" } },
    },
  }),
  describeRoute({
    ...own,
    method: "DELETE",
    path: `${lists}/:id`,
    summary: "Delete a wishlist",
    responses: { 200: StoreWishlistDeleteResponseSchema },
    example: {
      response: { id: "wlist_01", object: "wishlist", deleted: true },
    },
  }),
  describeRoute({
    ...prices,
    method: "POST",
    path: `${lists}/:id/items`,
    summary: "Put a product or a variant on a wishlist",
    description:
      "201 when it is new. The same again answers 200 and stays one item; quantity and note change only when they are sent.",
    body: StoreAddWishlistItem,
    responses: {
      201: StoreWishlistItemResponseSchema,
      200: StoreWishlistItemResponseSchema,
    },
    example: {
      body: { variant_id: "variant_01", note: "For the kitchen" },
      response: { item: exampleItem, wishlist: exampleWishlist },
    },
  }),
  describeRoute({
    ...prices,
    method: "DELETE",
    path: `${lists}/:id/items/:item_id`,
    summary: "Take an item off a wishlist",
    responses: { 200: StoreWishlistItemDeleteResponseSchema },
    example: {
      response: {
        id: "wlitem_01",
        object: "wishlist_item",
        deleted: true,
        wishlist: { ...exampleWishlist, items: [] },
      },
    },
  }),
  describeRoute({
    ...prices,
    method: "POST",
    path: `${lists}/:id/items/:item_id/move`,
    summary: "Move an item to another wishlist of mine",
    body: StoreMoveWishlistItem,
    responses: { 200: StoreWishlistItemResponseSchema },
    example: {
      body: { wishlist_id: "wlist_02" },
      response: {
        item: exampleItem,
        wishlist: { ...exampleWishlist, id: "wlist_02" },
      },
    },
  }),
  describeRoute({
    ...own,
    method: "POST",
    path: `${lists}/:id/items/:item_id/add-to-cart`,
    summary: "Put an item into a cart",
    description:
      "Core checks the stock. The item stays on the list unless `remove` is true; one that is a product needs `variant_id`.",
    body: StoreAddWishlistItemToCart,
    responses: { 200: StoreWishlistCartResponseSchema },
    example: {
      body: { cart_id: "cart_01", remove: true },
      response: { cart: { id: "cart_01", items: [] } },
    },
  }),
  describeRoute({
    ...own,
    method: "POST",
    path: `${lists}/:id/share`,
    summary: "Share a wishlist",
    description: "The code stays the same until it is revoked.",
    responses: { 200: StoreWishlistShareResponseSchema },
    example: { response: { share_code: exampleShareCode } },
  }),
  describeRoute({
    ...own,
    method: "DELETE",
    path: `${lists}/:id/share`,
    summary: "Stop sharing a wishlist",
    responses: { 200: StoreWishlistShareResponseSchema },
    example: { response: { share_code: null } },
  }),
]
