import { createHash } from "node:crypto"
import { buildDocument, type DocumentInput } from "../../utils/openapi/document"
import { coreRoutes } from "../../utils/openapi/core-routes"
import type { OpenApiDocument } from "../../utils/openapi/types"
import { packageVersion } from "../../utils/package-version"
import { describedRoutes } from "../middlewares"

/** The document of this package's routes and of the routes of core that a shopper needs. */
export function buildShopDocument(
  input: Pick<DocumentInput, "title" | "serverUrl" | "strict">
): OpenApiDocument {
  return buildDocument({
    ...input,
    version: packageVersion(),
    routes: describedRoutes.map(({ description }) => description),
    coreRoutes,
  })
}

export type ServedDocument = { text: string; etag: string }

let served: ServedDocument | undefined

/** The document as it is sent: built at the first request, then kept. */
export function servedDocument(
  input: Pick<DocumentInput, "title" | "serverUrl">
): ServedDocument {
  if (!served) {
    const text = JSON.stringify(buildShopDocument(input))
    const hash = createHash("sha256").update(text).digest("base64url")
    served = { text, etag: `"${hash}"` }
  }
  return served
}
