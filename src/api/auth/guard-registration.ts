import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import {
  answerWeakPassword,
  checkPassword,
} from "../../utils/account/password-policy"
import { normalizeEmail } from "../../utils/account/email-identity"
import { personOfBody } from "../../utils/account/person-of-body"
import { registeredSpelling } from "../../utils/account/registered-spelling"
import { clientAddress } from "../../utils/http/client-address"
import { resolveOptions } from "../../utils/resolve-options"
import { countHourly } from "../../utils/throttle/requests"
import { answeredTooMany } from "../../utils/throttle/too-many-requests"
import { bodyOf, type Guard, setInBody } from "./request"

const LONGEST_EMAIL = 254
const Email = z.email().max(LONGEST_EMAIL)

/**
 * Guards a registration with `email` and `password` in its body: the email is one,
 * and is kept in lower case; the password is strong; one address does not register
 * without end.
 */
export const guardRegistration: Guard = async (req, res, next) => {
  const body = bodyOf(req)
  const { email, password } = body
  // Core says what it wants of a body without them.
  if (typeof email !== "string" || typeof password !== "string") {
    return next()
  }
  try {
    const { throttle } = resolveOptions(req.scope).account
    await countHourly(
      req.scope,
      "register",
      throttle.registrationsPerHour,
      clientAddress(req)
    )
    const wanted = normalizeEmail(email)
    if (!Email.safeParse(wanted).success) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "Invalid request: Field 'email' must be an email address"
      )
    }
    const person = personOfBody(req.scope, body)
    const faults = await checkPassword(password, person)
    if (faults.length) {
      return answerWeakPassword(res, faults)
    }
    setInBody(req, "email", await registeredSpelling(req.scope, wanted))
    next()
  } catch (error) {
    if (!answeredTooMany(res, error)) {
      next(error)
    }
  }
}
