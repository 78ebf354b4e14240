import { throttleRequests } from "../../utils/http/throttle"
import { forgotPassword } from "../../utils/account/forgot-password"
import { actorOf, bodyOf, type Guard } from "./request"

const identifierOf = (req: Parameters<Guard>[0]) => {
  const { identifier } = bodyOf(req)
  return typeof identifier === "string" ? identifier : undefined
}

/** Core's `reset-password` counts as the storefront's forgot-password does. */
export const throttleForgotPassword = throttleRequests({
  name: "forgot-password",
  account: identifierOf,
})

/** Answers core's `reset-password` as core does, for an email in any spelling, and in the same time for all. */
export const handleForgotPassword: Guard = async (req, res, next) => {
  const { metadata } = bodyOf(req)
  try {
    await forgotPassword(req, {
      email: identifierOf(req) ?? "",
      actor_type: actorOf(req),
      metadata: metadata as Record<string, unknown>,
    })
    res.sendStatus(201)
  } catch (error) {
    next(error)
  }
}
