import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendOrderDocument } from "../../send-order-document"

export const GET = (req: MedusaRequest, res: MedusaResponse) =>
  sendOrderDocument(req, res, "xml")
