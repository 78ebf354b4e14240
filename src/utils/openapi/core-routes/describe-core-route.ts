import { z } from "@medusajs/framework/zod"
import type { RouteDescription } from "../../http/describe-route"

type CoreRoute = Omit<RouteDescription, "method" | "path" | "responses"> & {
  /** Answer of 200, one sentence a field; Medusa adds more. */
  returns?: z.ZodType
  responses?: RouteDescription["responses"]
}

/**
 * Documents a route of Medusa's core: the validators are core's own, the answer
 * names what a client needs and leaves the rest open, because it is not ours.
 */
export function describeCoreRoute(
  method: RouteDescription["method"],
  path: string,
  { returns, responses, ...description }: CoreRoute
): RouteDescription {
  return {
    method,
    path,
    ...description,
    responses: responses ?? { 200: returns ?? z.looseObject({}) },
  }
}

/** `{ <plural>, count, offset, limit }`. */
export function listOf(plural: string, item: z.ZodType): z.ZodType {
  return z.looseObject({
    [plural]: z.array(item),
    count: z.number().int().describe("How many there are in all"),
    offset: z.number().int(),
    limit: z.number().int(),
  })
}

/** One thing under its own name. */
export function only(name: string, item: z.ZodType): z.ZodType {
  return z.looseObject({ [name]: item })
}

/** The envelope of a list with one item in it, for examples. */
export function exampleList(
  plural: string,
  item: unknown,
  limit: number
): Record<string, unknown> {
  return { [plural]: [item], count: 1, offset: 0, limit }
}
