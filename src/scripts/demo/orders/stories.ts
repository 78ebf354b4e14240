/** How far an order of the demo shop has come. */
export type Ending =
  | "placed"
  | "paid"
  | "packed"
  | "shipped"
  | "delivered"
  | "completed"
  | "canceled"
  | "paid-then-canceled"
  | "refunded"
  | "partly-refunded"

/** One order: who bought what, when, and how it went. */
export type Story = {
  /** Kept in the order's metadata, so that no order is placed twice. */
  key: string
  daysAgo: number
  email: string
  items: [sku: string, quantity: number][]
  shipping?: "Standard" | "Express"
  ending: Ending
}

/** Oldest first: the numbers of the orders rise with their days. */
export const STORIES: Story[] = [
  {
    key: "first-mugs",
    daysAgo: 41,
    email: "ada.brandt@example.com",
    items: [
      ["HP-MUG-SEA", 4],
      ["HP-TEA-100G", 1],
    ],
    ending: "completed",
  },
  {
    key: "winter-jumper",
    daysAgo: 36,
    email: "emma.hale@example.com",
    items: [["HP-JMP-INK-M", 1]],
    shipping: "Express",
    ending: "completed",
  },
  {
    key: "wrong-plates",
    daysAgo: 30,
    email: "luc.moreau@example.com",
    items: [["HP-PLT-CHAL", 6]],
    ending: "refunded",
  },
  {
    key: "camping-kit",
    daysAgo: 26,
    email: "sam.okafor@example.com",
    items: [
      ["HP-ENM-PINE", 2],
      ["HP-SKL-24CM", 1],
      ["HP-RUG-PINE", 1],
    ],
    ending: "delivered",
  },
  {
    key: "second-thoughts",
    daysAgo: 22,
    email: "giulia.conti@example.com",
    items: [["HP-RCK-INK", 1]],
    ending: "canceled",
  },
  {
    key: "house-warming",
    daysAgo: 18,
    email: "noor.devries@example.com",
    items: [
      ["HP-CND-LOWT", 2],
      ["HP-VAS-CLAY", 1],
    ],
    ending: "delivered",
  },
  {
    key: "chipped-bowl",
    daysAgo: 14,
    email: "ada.brandt@example.com",
    items: [
      ["HP-BWL-OAT-SMAL", 3],
      ["HP-TWL-RUST", 1],
    ],
    ending: "partly-refunded",
  },
  {
    key: "coffee-round",
    daysAgo: 11,
    email: "giulia.conti@example.com",
    items: [
      ["HP-COF-WHOL", 3],
      ["HP-CUP-SLAT", 1],
    ],
    ending: "delivered",
  },
  {
    key: "moved-abroad",
    daysAgo: 8,
    email: "luc.moreau@example.com",
    items: [["HP-BLK-SLAT", 1]],
    shipping: "Express",
    ending: "paid-then-canceled",
  },
  {
    key: "boots-and-caps",
    daysAgo: 5,
    email: "emma.hale@example.com",
    items: [
      ["HP-SCK-MOSS-4146", 3],
      ["HP-CAP-RUST", 1],
    ],
    ending: "shipped",
  },
  {
    key: "two-prints",
    daysAgo: 4,
    email: "noor.devries@example.com",
    items: [
      ["HP-PRP-A3", 1],
      ["HP-PRL-A4", 1],
    ],
    shipping: "Express",
    ending: "shipped",
  },
  {
    key: "garden-start",
    daysAgo: 2,
    email: "ada.brandt@example.com",
    items: [
      ["HP-PLN-MEDI", 2],
      ["HP-SED-SUN", 3],
    ],
    ending: "packed",
  },
  {
    key: "guest-notebook",
    daysAgo: 1,
    email: "pia.lang@example.com",
    items: [
      ["HP-NTB-SEA-PLAI", 2],
      ["HP-LOG-DOTT", 1],
    ],
    ending: "paid",
  },
  {
    key: "soap-for-all",
    daysAgo: 0,
    email: "sam.okafor@example.com",
    items: [
      ["HP-SOP-SEAW", 4],
      ["HP-WFL-SEA-HAND", 2],
    ],
    ending: "placed",
  },
]
