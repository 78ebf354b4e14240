import type {
  MailAddress,
  MailItem,
  MailOrder,
  MailStockLevel,
  MailTotals,
} from "./data"

// What the templates' samples share.

/** A picture that needs no server: samples are looked at where there may be none. */
const picture = (color: string) =>
  `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'%3E%3Cpath fill='%23${color}' d='M0 0h4v4H0z'/%3E%3C/svg%3E`

export const sampleCup = picture("7d99b0")
export const sampleApron = picture("c9bda6")

export const sampleOrder: MailOrder = {
  display_id: 1042,
  currency_code: "eur",
  created_at: "2026-03-15T09:30:00.000Z",
}

export const sampleItems: MailItem[] = [
  {
    title: "Stoneware cup",
    variant_title: "Sea blue",
    quantity: 2,
    total: 49.9,
    thumbnail: sampleCup,
  },
  {
    title: "Linen apron with a long waist tie and two deep pockets",
    variant_title: "Natural / One size",
    quantity: 1,
    total: 48,
    thumbnail: sampleApron,
  },
  { title: "Oak cutting board", quantity: 1, total: 39.5 },
]

export const sampleTotals: MailTotals = {
  subtotal: 137.4,
  discount_total: 10,
  shipping_total: 4.9,
  tax_total: 26.46,
  total: 158.76,
}

export const sampleAddress: MailAddress = {
  first_name: "Ana",
  last_name: "Molnar",
  address_1: "Lindengasse 14",
  address_2: "Stiege 2, Tür 5",
  postal_code: "1070",
  city: "Wien",
  country_code: "at",
}

export const sampleStockLevels: MailStockLevel[] = [
  {
    title: "Stoneware cup",
    variant_title: "Sea blue",
    sku: "CUP-BLUE",
    location: "Main warehouse",
    available: 3,
    threshold: 5,
  },
  {
    title: "Oak cutting board",
    sku: "BOARD-OAK",
    location: "Main warehouse",
    available: 0,
    threshold: 4,
  },
  {
    title: "Linen apron with a long waist tie and two deep pockets",
    variant_title: "Natural / One size",
    sku: "APRON-NAT",
    available: 2,
    threshold: 2,
  },
]
