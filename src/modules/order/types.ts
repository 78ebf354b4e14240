/** An order and whose it is. */
export type OwnedOrder = { id: string; customer_id?: string | null }

/** What a token opens. */
export type OpenedOrder = { order_id: string; customer_id: string | null }
