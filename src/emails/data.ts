/** What templates know about an order. Amounts are numbers in the currency's main unit, times are ISO 8601. */
export type MailOrder = {
  /** The number people see: `1042`. */
  display_id: number | string
  currency_code: string
  /** When it was placed. */
  created_at?: string | null
}

/** One line of an order, a shipment or a refund. */
export type MailItem = {
  title: string
  variant_title?: string | null
  quantity: number
  /** Of the whole line; left out where money is not the matter. */
  total?: number | null
  thumbnail?: string | null
}

/** What an order costs; a row that is missing or zero is not shown, except the total. */
export type MailTotals = {
  subtotal?: number | null
  discount_total?: number | null
  shipping_total?: number | null
  tax_total?: number | null
  total: number
}

/** A postal address as Medusa keeps it. */
export type MailAddress = {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  address_1?: string | null
  address_2?: string | null
  postal_code?: string | null
  city?: string | null
  province?: string | null
  country_code?: string | null
  phone?: string | null
}

/** A product that a mail is about. */
export type MailProduct = {
  title: string
  variant_title?: string | null
  thumbnail?: string | null
  /** Its page in the storefront. */
  url: string
}

/** A stock level at or under its threshold. */
export type MailStockLevel = {
  title: string
  variant_title?: string | null
  sku?: string | null
  location?: string | null
  available: number
  threshold: number
}
