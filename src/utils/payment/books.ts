/** What the shop itself knows of a payment; amounts in the currency's main unit. */
export type PaymentBooks = {
  session: {
    id: string
    status: string
    provider_id: string
    /** The payment's id at the provider, as soon as it was answered. */
    reference: string | undefined
  }
  collection: { id: string; amount: number; status: string }
  /** Core's record of the money, once it was authorized. */
  payment?: {
    id: string
    captured: number
    refunded: number
    captures: { id: string; amount: number }[]
    /** When the last capture or refund was begun. */
    touched_at?: Date
    /** Core has come to the end of taking the money. */
    is_captured: boolean
    is_canceled: boolean
  }
  cart_id?: string
  order?: {
    id: string
    status: string
    /** Captures and refunds that the order's own books have. */
    booked: string[]
  }
}
