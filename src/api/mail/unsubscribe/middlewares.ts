import { z } from "@medusajs/framework/zod"
import { describeRoute } from "../../../utils/http/describe-route"

export const mailUnsubscribeRoutes = [
  describeRoute({
    method: "GET",
    path: "/mail/unsubscribe/:token",
    feature: "mail",
    summary: "Show the page behind an unsubscribe link",
    description: "Changes nothing, since mail scanners follow links.",
    auth: "none",
    query: anything(),
    responses: { 200: "text/html", 404: "text/html" },
  }),
  describeRoute({
    method: "POST",
    path: "/mail/unsubscribe/:token",
    feature: "mail",
    summary: "Unsubscribe with one click (RFC 8058)",
    description: "Needs neither cookies nor a key, and no body.",
    auth: "none",
    bodyType: "application/x-www-form-urlencoded",
    query: anything(),
    responses: { 200: "text/html", 404: "text/html" },
    example: { body: "List-Unsubscribe=One-Click" },
  }),
]

/** Links in mails get parameters appended on their way; refusing them would keep people from leaving. */
function anything(): z.ZodObject {
  const schema = z.object({}).catchall(z.unknown())
  // Medusa makes every object schema strict by calling this.
  return Object.assign(schema, { strict: () => schema })
}
