import type { AccountExport } from "../../types/http/account-data"

/** What an export looks like, for the documentation. */
export const exampleAccountExport: AccountExport = {
  exported_at: "2026-03-14T10:05:00.000Z",
  profile: {
    id: "cus_01",
    email: "ana@example.com",
    first_name: "Ana",
    last_name: "Molnar",
    phone: null,
  },
  addresses: [{ address_1: "Harbour Road 1", city: "Hamburg" }],
  payment_accounts: [],
  sign_ins: [{ provider: "emailpass", entity_id: "ana@example.com" }],
  sessions: [
    {
      id: "acses_01",
      created_at: "2026-03-14T09:30:00.000Z",
      user_agent: "Mozilla/5.0",
      ip: "203.0.113.7",
    },
  ],
  security_events: [{ kind: "login", created_at: "2026-03-14T09:30:00.000Z" }],
  suspension: null,
  orders: [{ id: "order_01", display_id: 1042, total: 24.9 }],
  carts: [],
  reviews: [{ id: "prrev_01", rating: 5, title: "My morning mug" }],
  review_votes: [],
  review_reports: [],
  wishlists: [{ id: "wlist_01", name: "Wishlist", items: [] }],
  refund_requests: [],
  documents: [],
  mails: [{ to: "ana@example.com", subject: "Your order #1042" }],
  email_preferences: [
    { address: "ana@example.com", marketing: false, restock: true },
  ],
}
