import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { beginGuess, type Guess } from "../throttle/guesses"
import { countRequest } from "../throttle/requests"
import { answeredTooMany } from "../throttle/too-many-requests"
import { clientAddress } from "./client-address"

type Guard = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => Promise<void>
type Account = (req: MedusaRequest) => string | undefined

const emailOfBody: Account = (req) => {
  const { email } = (req.body ?? {}) as { email?: unknown }
  return typeof email === "string" ? email : undefined
}

/**
 * Limits guesses at a secret of an account, of which only the wrong ones count:
 * 429 with `Retry-After`. Put it among a route's `middlewares`.
 *
 * @param name what is guessed at; routes with the same name share their counts
 * @param account whose secret it is; a request that names none passes uncounted @default the email of the body
 * @param wrong statuses that mean a wrong guess; other refusals do not count @default [401]
 */
export function throttle({
  name,
  account = emailOfBody,
  wrong = [401],
}: {
  name: string
  account?: Account
  wrong?: number[]
}): Guard {
  return async (req, res, next) => {
    const whose = account(req)
    if (!whose) {
      return next()
    }
    try {
      const guess = await beginGuess(req.scope, {
        name,
        address: clientAddress(req),
        account: whose,
      })
      settle(req, res, guess, wrong)
      next()
    } catch (error) {
      if (!answeredTooMany(res, error)) {
        next(error)
      }
    }
  }
}

/**
 * Limits requests that cost something each time, a mail above all: every one
 * counts, whatever comes of it. 429 with `Retry-After`.
 *
 * @param name what is asked for
 * @param account whose mailbox it goes to @default the email of the body
 */
export function throttleRequests({
  name,
  account = emailOfBody,
}: {
  name: string
  account?: Account
}): Guard {
  return async (req, res, next) => {
    try {
      await countRequest(req.scope, {
        name,
        address: clientAddress(req),
        account: account(req),
      })
      next()
    } catch (error) {
      if (!answeredTooMany(res, error)) {
        next(error)
      }
    }
  }
}

/** Tells a guess what became of it, once the answer is on its way. */
function settle(
  req: MedusaRequest,
  res: MedusaResponse,
  guess: Guess,
  wrong: number[]
): void {
  res.once("finish", () => {
    if (wrong.includes(res.statusCode)) {
      return
    }
    const settled =
      res.statusCode < 400 || res.statusCode === 403
        ? guess.succeeded()
        : guess.forget()
    settled.catch((error: Error) => {
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`A right guess stays counted as wrong: ${error.message}`)
    })
  })
}
