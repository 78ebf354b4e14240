import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  findEmailIdentity,
  normalizeEmail,
  spendPasswordHash,
} from "../../utils/account/email-identity"
import { rehashPassword } from "../../utils/account/rehash-password"
import { throttle } from "../../utils/http/throttle"
import { bodyOf, type Guard, setInBody } from "./request"

const throttleLogin = throttle({ name: "login" })

/**
 * Guards a login with `email` and `password` in its body: counts wrong ones, takes
 * the email in any spelling, lets an unknown one cost as much time as a known one,
 * and hashes a right password anew when hashing has become dearer.
 */
export const guardLogin: Guard = async (req, res, next) => {
  const { email, password } = bodyOf(req)
  if (!isText(email) || !isText(password)) {
    return next()
  }
  await throttleLogin(req, res, async (error?: unknown) => {
    if (error) {
      return next(error)
    }
    try {
      const identity = await findEmailIdentity(req.scope, email)
      setInBody(req, "email", identity?.entity_id ?? normalizeEmail(email))
      if (identity) {
        rehashLater(req, res, identity.entity_id, password)
      } else {
        await spendPasswordHash(req.scope, password)
      }
      next()
    } catch (error) {
      next(error)
    }
  })
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== ""
}

function rehashLater(
  req: MedusaRequest,
  res: MedusaResponse,
  email: string,
  password: string
): void {
  res.once("finish", () => {
    if (res.statusCode !== 200) {
      return
    }
    rehashPassword(req.scope, email, password).catch((error: Error) => {
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`A password keeps its old hash: ${error.message}`)
    })
  })
}
