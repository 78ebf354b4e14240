import {
  authenticate,
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareFunction,
  type MiddlewareRoute,
  type ParserConfig,
  type RouteVerb,
} from "@medusajs/framework/http"
import type { BaseEntity, QueryConfig } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { defaultPolicies } from "../account/roles/route-policies"

/** Who may call a route. `customer?` reads the identity when there is one. */
export type RouteAuth = "none" | "customer" | "customer?" | "admin"

/** One route of this package: what guards it and what its documentation says are the same object. */
export type RouteDescription = {
  method: RouteVerb
  /** Express path, as the folder of its `route.ts` spells it: `/store/wishlists/:id`. */
  path: string
  /** The feature's word. */
  feature: string
  /** One sentence, without a full stop. */
  summary: string
  /** What a client should know beyond the summary; markdown. */
  description?: string
  auth: RouteAuth
  /** Body of the request; POST refuses every field when there is none. */
  body?: z.ZodObject | z.ZodType
  /** A body that is not JSON: its media type. Such a route parses it itself. */
  bodyType?: string
  /** Query parameters; every one is refused when there is none. */
  query?: z.ZodObject | z.ZodType
  /** Headers that mean something to this route, beside key and credentials; documentation only. */
  headers?: z.ZodObject
  /** Fields and defaults of routes that read with `query.graph`. */
  queryConfig?: QueryConfig<BaseEntity>
  /** Answers by status; the first one is the success. A string is a media type. */
  responses: Record<number, z.ZodType | string>
  /** What a refusal means here, by status, where the general words say too little. */
  errors?: Record<number, string>
  /** A request and its answer (the first of `responses`) as a client would see them. */
  example?: {
    params?: Record<string, string>
    headers?: Record<string, string>
    body?: unknown
    query?: Record<string, unknown>
    response?: unknown
  }
  bodyParser?: ParserConfig
  /**
   * What an admin's role must allow, where roles are on. Without: reading,
   * changing or deleting what the feature's word stands for.
   */
  policies?: MiddlewareRoute["policies"]
  /** Run after authentication and validation. */
  middlewares?: MiddlewareFunction[]
}

/** A Medusa middleware entry that still knows its description. */
export type DescribedRoute = MiddlewareRoute & { description: RouteDescription }

/** Core authenticates these itself. */
const AUTHENTICATED_BY_CORE = /^\/(admin|store\/customers\/me)(\/|$)/

/** Turns a description into the middlewares that enforce it. */
export function describeRoute(description: RouteDescription): DescribedRoute {
  const { method, path, bodyParser } = description
  const policies = policiesOf(description)
  return {
    matcher: path,
    methods: [method],
    ...(bodyParser !== undefined && { bodyParser }),
    ...(policies && { policies }),
    middlewares: [
      ...authentication(description),
      ...validation(description),
      ...(description.middlewares ?? []),
    ],
    description,
  }
}

function policiesOf({
  method,
  auth,
  feature,
  policies,
}: RouteDescription): MiddlewareRoute["policies"] {
  return auth === "admin"
    ? (policies ?? defaultPolicies(feature, method))
    : policies
}

function authentication({
  auth,
  path,
}: RouteDescription): MiddlewareFunction[] {
  if (AUTHENTICATED_BY_CORE.test(path) || auth === "none") {
    return []
  }
  if (auth === "admin") {
    return [authenticate("user", ["session", "bearer", "api-key"])]
  }
  return [
    authenticate("customer", ["session", "bearer"], {
      allowUnauthenticated: auth === "customer?",
    }),
  ]
}

function validation({
  method,
  body,
  bodyType,
  query,
  queryConfig,
}: RouteDescription): MiddlewareFunction[] {
  const nothing = z.object({})
  const readsBody =
    body ?? (method === "POST" && !bodyType ? nothing : undefined)
  return [
    validateAndTransformQuery(query ?? nothing, queryConfig ?? {}),
    ...(readsBody ? [validateAndTransformBody(readsBody)] : []),
  ]
}
