/** What each feature's word stands for, in the order in which a shop is met. */
export const FEATURES: Record<string, string> = {
  shop: "The server itself: documentation and readiness",
  account:
    "Registering, logging in and out, passwords, profile, one's own data",
  catalog: "Browsing, searching and managing what is sold",
  checkout: "Carts, from the first item to the order",
  payment: "Paying, and what the payment provider reports",
  order: "Orders after they are placed: reading, tracking, canceling",
  "refund-request": "Customers ask for money back, admins decide",
  invoice: "Invoices and credit notes",
  "product-review": "What customers say about products",
  wishlist: "Products kept for later",
  "stock-alert": "Low stock told to admins, restock told to shoppers",
  dashboard: "What the owner counts",
  mail: "Every message the shop owes, and who wants which",
  broadcast: "Email campaigns",
}
