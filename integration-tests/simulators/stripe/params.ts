import { badParameter } from "./errors"
import type { Params } from "./types"

/** Refuses a parameter that the endpoint does not have. */
export function onlyKnown(params: Params, known: string[]): void {
  const unknown = Object.keys(params).find(
    (name) => !known.includes(name) && name !== "expand" && name !== "key"
  )
  if (unknown) {
    throw badParameter(
      `Received unknown parameter: ${unknown}`,
      unknown,
      "parameter_unknown"
    )
  }
}

export function text(params: Params, name: string): string | undefined {
  const value = params[name]
  return typeof value === "string" && value !== "" ? value : undefined
}

export function requiredText(params: Params, name: string): string {
  const value = text(params, name)
  if (value === undefined) {
    throw badParameter(
      `Missing required param: ${name}.`,
      name,
      "parameter_missing"
    )
  }
  return value
}

export function integer(params: Params, name: string): number | undefined {
  const value = text(params, name)
  if (value === undefined) {
    return undefined
  }
  if (!/^-?\d+$/.test(value)) {
    throw badParameter(
      `Invalid integer: ${value}`,
      name,
      "parameter_invalid_integer"
    )
  }
  return Number(value)
}

export function flag(params: Params, name: string): boolean | undefined {
  const value = text(params, name)
  return value === undefined ? undefined : value === "true"
}

export function group(params: Params, name: string): Params | undefined {
  const value = params[name]
  return typeof value === "object" && !Array.isArray(value) ? value : undefined
}

export function texts(params: Params, name: string): string[] | undefined {
  const value = params[name]
  return Array.isArray(value)
    ? value.filter((item) => typeof item === "string")
    : undefined
}

/** Metadata after an update: named keys change, empty ones go, the others stay. */
export function mergeMetadata(
  current: Record<string, string>,
  params: Params
): Record<string, string> {
  const changes = group(params, "metadata") ?? {}
  const merged = { ...current, ...(changes as Record<string, string>) }
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== "")
  )
}
