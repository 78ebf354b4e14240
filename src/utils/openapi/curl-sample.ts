import type { RouteDescription } from "../http/describe-route"

const CREDENTIALS = {
  admin: "authorization: Bearer $ADMIN_TOKEN",
  customer: "authorization: Bearer $CUSTOMER_TOKEN",
}

/** The call of a route's example as one would type it into a shell. */
export function curlSample(route: RouteDescription, serverUrl: string): string {
  const { method, path, auth, body, bodyType, example = {} } = route
  const address =
    serverUrl +
    path.replace(/:(\w+)/g, (_, name) =>
      encodeURIComponent(String(example.params?.[name] ?? `{${name}}`))
    ) +
    queryString(example.query)
  const headers = [
    ...(path.startsWith("/store")
      ? ["x-publishable-api-key: $PUBLISHABLE_KEY"]
      : []),
    ...(auth === "admin" || auth === "customer" ? [CREDENTIALS[auth]] : []),
    ...Object.entries(example.headers ?? {}).map(
      ([name, value]) => `${name}: ${value}`
    ),
    ...(body || bodyType
      ? [`content-type: ${bodyType ?? "application/json"}`]
      : []),
  ]
  return [
    `curl ${method === "GET" ? "" : `-X ${method} `}${doubleQuoted(address, false)}`,
    ...headers.map((header) => `-H ${doubleQuoted(header, true)}`),
    ...(example.body === undefined
      ? []
      : [`-d ${singleQuoted(bodyText(example.body))}`]),
  ].join(" \\\n  ")
}

function queryString(query: Record<string, unknown> = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      value.forEach((item) => search.append(`${name}[]`, String(item)))
    } else {
      search.append(name, String(value))
    }
  }
  const text = search.toString()
  return text && `?${text}`
}

function bodyText(body: unknown): string {
  return typeof body === "string" ? body : JSON.stringify(body)
}

/** Headers keep `$VARIABLES`, which the reader's shell fills in. */
function doubleQuoted(text: string, variables: boolean): string {
  const special = variables ? /["\\`]/g : /["\\`$]/g
  return `"${text.replace(special, (character) => `\\${character}`)}"`
}

function singleQuoted(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`
}
