import { StoreEmailPreferencesResponseSchema } from "../../../../../types/http/mail"
import { describeRoute } from "../../../../../utils/http/describe-route"
import { StoreUpdateEmailPreferences } from "./validators"

const response = {
  email_preferences: { marketing: false, restock: true, reviews: true },
}

export const storeEmailPreferencesRoutes = [
  describeRoute({
    method: "GET",
    path: "/store/customers/me/email-preferences",
    feature: "mail",
    summary: "Read which mails I want to get",
    auth: "customer",
    responses: { 200: StoreEmailPreferencesResponseSchema },
    example: { response },
  }),
  describeRoute({
    method: "POST",
    path: "/store/customers/me/email-preferences",
    feature: "mail",
    summary: "Choose which mails I want to get",
    description:
      "What is left out stays as it is. Mails about my own orders and account always come.",
    auth: "customer",
    body: StoreUpdateEmailPreferences,
    responses: { 200: StoreEmailPreferencesResponseSchema },
    example: { body: { restock: false }, response },
  }),
]
