import type {
  WishlistItemView,
  WishlistView,
} from "../../../../../types/http/wishlist"

/** The list that the documentation shows. */
export const exampleItem: WishlistItemView = {
  id: "wlitem_01",
  product_id: "prod_01",
  variant_id: "variant_01",
  quantity: 1,
  note: "For the kitchen",
  created_at: "2026-11-21T10:00:00.000Z",
  gone: false,
  product: { title: "Blue mug", handle: "blue-mug", thumbnail: null },
  variant: { title: "Standard", sku: "MUG-BLUE" },
  price: {
    amount: 8,
    original_amount: 10,
    currency_code: "eur",
    on_sale: true,
  },
  in_stock: true,
}

export const exampleWishlist: WishlistView = {
  id: "wlist_01",
  name: "Wishlist",
  is_default: true,
  share_code: null,
  created_at: "2026-11-21T10:00:00.000Z",
  updated_at: "2026-11-21T10:00:00.000Z",
  items: [exampleItem],
}

export const exampleShareCode = "q3Jd0mY2xV7nS5tB8wK1aLrE6cHuP9fG4zTiOyRbNkM"
