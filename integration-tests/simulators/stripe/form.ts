import type { Params, ParamValue } from "./types"

/** Reads `a=1&b[c]=2&d[0]=3&e[]=4` as Stripe does: nested objects and lists. */
export function parseForm(text: string): Params {
  const root: Params = {}
  for (const [name, value] of new URLSearchParams(text)) {
    assign(root, path(name), value)
  }
  return lists(root) as Params
}

function path(name: string): string[] {
  const [head, ...rest] = name.split("[")
  return [head, ...rest.map((part) => part.replace(/\]$/, ""))]
}

function assign(target: Params, [key, ...rest]: string[], value: string): void {
  const name = key === "" ? String(Object.keys(target).length) : key
  if (!rest.length) {
    target[name] = value
    return
  }
  const next = target[name]
  const child: Params =
    typeof next === "object" && !Array.isArray(next) ? next : {}
  target[name] = child
  assign(child, rest, value)
}

/** What was written with the keys 0, 1, 2 … was a list. */
function lists(value: ParamValue): ParamValue {
  if (typeof value === "string" || Array.isArray(value)) {
    return value
  }
  const entries = Object.entries(value).map(
    ([key, child]) => [key, lists(child)] as const
  )
  return entries.length && entries.every(([key], index) => key === `${index}`)
    ? entries.map(([, child]) => child)
    : Object.fromEntries(entries)
}
