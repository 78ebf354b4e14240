import { z } from "@medusajs/framework/zod"
import { AccountSuccessResponseSchema } from "../../../../types/http/account"
import { AccountExportSchema } from "../../../../types/http/account-data"
import { exampleAccountExport } from "../../../../utils/account/example-export"
import { requireOwnPassword } from "../../../../utils/account/own-password"
import { describeRoute } from "../../../../utils/http/describe-route"

const StoreEraseAccount = z.object({
  password: z.string().min(1).max(128),
})

export const storeAccountDataRoutes = [
  describeRoute({
    method: "GET",
    path: "/store/customers/me/export",
    feature: "account",
    summary: "Export everything the shop holds on me",
    auth: "customer",
    responses: { 200: AccountExportSchema },
    example: { response: exampleAccountExport },
  }),
  describeRoute({
    method: "DELETE",
    path: "/store/customers/me",
    feature: "account",
    summary: "Erase me",
    description:
      "My data are gone everywhere: profile, addresses, sessions, mails, wishlists, carts, and my name under my reviews. Orders stay in the shop's books without it. It cannot be undone; my email can register again.",
    auth: "customer",
    body: StoreEraseAccount,
    responses: { 200: AccountSuccessResponseSchema },
    errors: {
      400: "The password is wrong, or orders are not finished: the message names them",
      429: "Too many wrong passwords",
    },
    middlewares: [requireOwnPassword("password")],
    example: {
      body: { password: "correct horse battery staple" },
      response: { success: true },
    },
  }),
]
