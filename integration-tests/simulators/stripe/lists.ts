import { badParameter } from "./errors"
import { group, integer, text } from "./params"
import type { StripeState } from "./state"
import type { Params, StripeObject } from "./types"

/** A page of a list, newest first, as Stripe's lists answer. */
export function listPage<T extends StripeObject>(
  objects: T[],
  params: Params,
  url: string,
  filters: (keyof T & string)[] = []
): object {
  const limit = integer(params, "limit") ?? 10
  if (limit < 1 || limit > 100) {
    throw badParameter(
      limit < 1
        ? "This value must be greater than or equal to 1."
        : "This value must be less than or equal to 100.",
      "limit",
      "parameter_invalid_integer"
    )
  }
  const matching = objects.filter(
    (object) =>
      filters.every((name) => matches(object[name], text(params, name))) &&
      isWithin(object.created, params)
  )
  const after = text(params, "starting_after")
  const before = text(params, "ending_before")
  const cut = before
    ? matching
        .slice(0, indexOf(matching, before, "ending_before"))
        .slice(-limit)
    : matching.slice(after ? indexOf(matching, after, "starting_after") + 1 : 0)
  return {
    object: "list",
    data: cut.slice(0, limit),
    has_more: before
      ? indexOf(matching, before, "ending_before") > limit
      : cut.length > limit,
    url,
  }
}

/** Puts whole objects where the request asked for them: `expand[]=latest_charge`. */
export function expand(
  state: StripeState,
  answer: object,
  params: Params
): object {
  const paths = Array.isArray(params.expand) ? params.expand : []
  const copy = structuredClone(answer)
  for (const path of paths) {
    expandPath(state, copy, String(path).split("."))
  }
  return copy
}

function expandPath(
  state: StripeState,
  target: object,
  [name, ...rest]: string[]
): void {
  const holder = target as Record<string, unknown>
  if (typeof holder[name] === "string") {
    holder[name] = structuredClone(state.find(holder[name])) ?? holder[name]
  }
  const value = holder[name]
  if (!rest.length || typeof value !== "object" || value === null) {
    return
  }
  for (const child of Array.isArray(value) ? value : [value]) {
    expandPath(state, child as object, rest)
  }
}

function matches(value: unknown, wanted: string | undefined): boolean {
  return wanted === undefined || value === wanted
}

function isWithin(created: number, params: Params): boolean {
  const range = group(params, "created")
  if (!range) {
    const exact = integer(params, "created")
    return exact === undefined || created === exact
  }
  const bound = (name: string, fallback: number) =>
    integer(range, name) ?? fallback
  return (
    created > bound("gt", -Infinity) &&
    created >= bound("gte", -Infinity) &&
    created < bound("lt", Infinity) &&
    created <= bound("lte", Infinity)
  )
}

function indexOf(objects: StripeObject[], id: string, param: string): number {
  const index = objects.findIndex((object) => object.id === id)
  if (index < 0) {
    throw badParameter(`No such object: '${id}'`, param, "resource_missing")
  }
  return index
}
