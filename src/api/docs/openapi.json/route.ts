import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { resolveOptions } from "../../../utils/resolve-options"
import { servedDocument } from "../document"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { shop } = resolveOptions(req.scope)
  const { text, etag } = servedDocument({
    title: shop.name,
    serverUrl: shop.backendUrl,
  })
  res
    .set({ etag, "cache-control": "no-cache" })
    .type("application/json")
    .send(text)
}
