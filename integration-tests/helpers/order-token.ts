import type { Shop } from "./shop"
import { waitFor } from "./wait"

/** Waits for the mail about an order and answers the token that its link carries. */
export async function readOrderToken(
  shop: Pick<Shop, "db">,
  orderId: string,
  template = "order-placed"
): Promise<string> {
  const link = await waitFor(
    async () => {
      const { rows } = await shop.db.query<{ text: string | null }>(
        `select text from mail_message where order_id = $1 and template = $2`,
        [orderId, template]
      )
      return /http:\/\/storefront\.test\/order\/\S+/.exec(rows[0]?.text ?? "")
    },
    { what: `the ${template} mail about ${orderId}` }
  )
  return new URL(link[0]).searchParams.get("token") ?? ""
}
