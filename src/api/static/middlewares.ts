import path from "node:path"
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { resolveOptions } from "../../utils/resolve-options"

const PREFIX = "/static/"

/** File names carry the time of their upload, so what is under one never changes. */
const FOREVER = { maxAge: "365d", immutable: true, dotfiles: "deny" as const }

/**
 * Serves uploaded files from the folder that the shop keeps them in. Medusa
 * itself serves `static/` of the built store only, which every build empties.
 */
function serveUploadedFile(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const { filesDirectory } = resolveOptions(req.scope).shop
  const name = fileName(req.path)
  if (!filesDirectory || !name) {
    next()
    return
  }
  // A file that somebody uploaded must not act as a page of this shop.
  res.set("x-content-type-options", "nosniff")
  res.set("content-security-policy", "default-src 'none'; sandbox")
  res.set("cross-origin-resource-policy", "cross-origin")
  res.sendFile(
    name,
    { ...FOREVER, root: path.resolve(filesDirectory) },
    (error) => {
      if (error && !res.headersSent) {
        next()
      }
    }
  )
}

function fileName(requestPath: string): string | undefined {
  try {
    return decodeURIComponent(requestPath).slice(PREFIX.length)
  } catch {
    return undefined
  }
}

export const staticFiles: MiddlewareRoute[] = [
  {
    matcher: `${PREFIX}*`,
    methods: ["GET"],
    middlewares: [serveUploadedFile],
  },
]
