import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { Application, Request, Response, NextFunction } from "express"

/** The URLs that programs call; what people open in a browser stays as Express answers it. */
const API = /^\/(store|admin|auth|hooks)(\/|$)/

const prepared = new WeakSet<object>()

/**
 * Gives unknown API URLs an answer in Medusa's shape instead of an HTML page, and
 * keeps what the server is made of to itself.
 *
 * The answer has to be the last layer, after routes that Medusa registers when
 * all middlewares are in place already; so it is added at the first request.
 */
export function answerUnknownUrls(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const app = req.app as Application
  if (!prepared.has(app)) {
    prepared.add(app)
    app.disable("x-powered-by")
    app.use(refuseUnknownUrl)
  }
  res.removeHeader("x-powered-by")
  next()
}

function refuseUnknownUrl(req: Request, res: Response, next: NextFunction) {
  // Express answers OPTIONS itself, from the methods of the routes it passed.
  if (!API.test(req.path) || req.method === "OPTIONS") {
    next()
    return
  }
  const allowed = methodsOf(req.app as Application, req.path)
  if (allowed.length && !allowed.includes(req.method)) {
    res
      .status(405)
      .set("allow", allowed.join(", "))
      .json({
        type: "not_allowed",
        message: `${req.method} ${req.path} is not possible here, only ${allowed.join(", ")}`,
      })
    return
  }
  res.status(404).json({
    type: "not_found",
    message: `${req.method} ${req.path} was not found`,
  })
}

type Layer = {
  match: (path: string) => boolean
  route?: { path: unknown; methods: Record<string, boolean> }
}

/** The methods that routes with this path take; empty when there is no such route. */
function methodsOf(app: Application, path: string): string[] {
  const { stack } = app._router as { stack: Layer[] }
  const methods = stack
    .filter(({ route }) => isRoute(route?.path))
    .filter((layer) => layer.match(path))
    .flatMap(({ route }) => Object.keys(route?.methods ?? {}))
    .map((method) => method.toUpperCase())
  return [...new Set(methods)].sort()
}

/** Middlewares of Medusa are Express routes too, with paths that no route file can have. */
function isRoute(path: unknown): boolean {
  return typeof path === "string" && !path.includes("*")
}
