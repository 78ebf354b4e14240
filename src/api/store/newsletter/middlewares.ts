import { SuccessResponseSchema } from "../../../types/http/mail"
import { describeRoute } from "../../../utils/http/describe-route"
import { throttleRequests } from "../../../utils/http/throttle"
import { StoreConfirmNewsletter, StoreSubscribeNewsletter } from "./validators"

export const storeNewsletterRoutes = [
  describeRoute({
    method: "POST",
    path: "/store/newsletter",
    feature: "mail",
    summary: "Ask for the newsletter",
    description:
      "A mail goes to the address and asks to confirm; nothing else is sent before. The answer is the same whether the address is known or not.",
    auth: "none",
    body: StoreSubscribeNewsletter,
    middlewares: [throttleRequests({ name: "newsletter" })],
    responses: { 202: SuccessResponseSchema },
    errors: { 429: "Asked too often; `Retry-After` says when to try again" },
    example: {
      body: { email: "ana@example.com" },
      response: { success: true },
    },
  }),
  describeRoute({
    method: "POST",
    path: "/store/newsletter/confirm",
    feature: "mail",
    summary: "Confirm the newsletter with the token of the mail",
    auth: "none",
    body: StoreConfirmNewsletter,
    responses: { 200: SuccessResponseSchema },
    example: {
      body: { token: "1Vn0b3v2c5x8…" },
      response: { success: true },
    },
  }),
]
