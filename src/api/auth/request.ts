import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { EMAILPASS } from "../../utils/account/email-identity"

/** A middleware in front of one of core's routes. */
export type Guard = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => Promise<void> | void

/**
 * Runs a guard when a request under `/auth/:actor/:provider` is about email and
 * password. Core takes the provider from the decoded path, so this does as well:
 * `/auth/customer/email%70ass` is the same door.
 */
export function forEmailpass(guard: Guard): Guard {
  return (req, res, next) =>
    segmentsOf(req)[2] === EMAILPASS ? guard(req, res, next) : next()
}

/** The kind of person that a request under `/auth/:actor/:provider` is about: customer, user, or a host's own. */
export function actorOf(req: MedusaRequest): string {
  return segmentsOf(req)[1]
}

function segmentsOf(req: MedusaRequest): string[] {
  const path = req.originalUrl.split("?")[0]
  return path
    .split("/")
    .filter(Boolean)
    .map((segment) => {
      try {
        return decodeURIComponent(segment)
      } catch {
        return segment
      }
    })
}

/** The fields of a body, before or after core has validated it. */
export function bodyOf(req: MedusaRequest): Record<string, unknown> {
  const body: unknown = req.validatedBody ?? req.body
  return body && typeof body === "object"
    ? (body as Record<string, unknown>)
    : {}
}

/** Puts a field into the body, wherever the route will read it. */
export function setInBody(
  req: MedusaRequest,
  field: string,
  value: unknown
): void {
  for (const body of [req.body, req.validatedBody]) {
    if (body && typeof body === "object") {
      ;(body as Record<string, unknown>)[field] = value
    }
  }
}
