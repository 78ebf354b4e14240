import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { resolveOptions } from "../../utils/resolve-options"
import { CONTENT_SECURITY_POLICY, viewerPage } from "./viewer"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { shop } = resolveOptions(req.scope)
  res
    .set({
      "content-security-policy": CONTENT_SECURITY_POLICY,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-cache",
    })
    .type("text/html")
    .send(viewerPage(shop.name))
}
