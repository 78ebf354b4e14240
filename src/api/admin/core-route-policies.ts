import type { MiddlewareRoute, RouteVerb } from "@medusajs/framework/http"

type Guard = [
  path: string,
  methods: RouteVerb[],
  resource: string,
  operations: string[],
]

/**
 * Routes of Medusa that change things and ask for no policy, or for that of
 * reading: without these, a role that may look at products could rewrite them.
 */
const GUARDS: Guard[] = [
  ["/admin/draft-orders/:id", ["DELETE"], "order", ["delete"]],
  ["/admin/draft-orders/:id/edit", ["POST", "DELETE"], "order", ["update"]],
  ["/admin/draft-orders/:id/edit/confirm", ["POST"], "order", ["update"]],
  ["/admin/draft-orders/:id/edit/request", ["POST"], "order", ["update"]],
  [
    "/admin/draft-orders/:id/edit/items/:action_id",
    ["DELETE"],
    "order",
    ["update"],
  ],
  [
    "/admin/draft-orders/:id/edit/shipping-methods/:action_id",
    ["DELETE"],
    "order",
    ["update"],
  ],
  [
    "/admin/draft-orders/:id/edit/shipping-methods/method/:method_id",
    ["DELETE"],
    "order",
    ["update"],
  ],
  ["/admin/index/sync", ["POST"], "store", ["update"]],
  ["/admin/inventory-items/:id", ["DELETE"], "inventory_item", ["delete"]],
  ["/admin/price-lists/:id", ["DELETE"], "price_list", ["delete"]],
  ["/admin/products/:id", ["POST"], "product", ["update"]],
  [
    "/admin/products/:id/images/:image_id/variants/batch",
    ["POST"],
    "product",
    ["update"],
  ],
  [
    "/admin/products/:id/variants/:variant_id",
    ["POST"],
    "product_variant",
    ["update"],
  ],
  [
    "/admin/products/:id/variants/:variant_id/images/batch",
    ["POST"],
    "product_variant",
    ["update"],
  ],
  ["/admin/products/import", ["POST"], "product", ["create", "update"]],
  [
    "/admin/products/import/:transaction_id/confirm",
    ["POST"],
    "product",
    ["create", "update"],
  ],
  ["/admin/products/imports", ["POST"], "product", ["create", "update"]],
  [
    "/admin/products/imports/:transaction_id/confirm",
    ["POST"],
    "product",
    ["create", "update"],
  ],
  ["/admin/property-labels", ["POST"], "store", ["update"]],
  ["/admin/property-labels/batch", ["POST"], "store", ["update"]],
  ["/admin/property-labels/:id", ["POST", "DELETE"], "store", ["update"]],
  ["/admin/search-indexes/:id", ["DELETE"], "store", ["update"]],
  ["/admin/search-indexes/:id/reindex", ["POST"], "store", ["update"]],
  ["/admin/tax-rates/:id", ["DELETE"], "tax_rate", ["delete"]],
  [
    "/admin/workflows-executions/:workflow_id/run",
    ["POST"],
    "workflow_execution",
    ["update"],
  ],
  [
    "/admin/workflows-executions/:workflow_id/steps/success",
    ["POST"],
    "workflow_execution",
    ["update"],
  ],
  [
    "/admin/workflows-executions/:workflow_id/steps/failure",
    ["POST"],
    "workflow_execution",
    ["update"],
  ],
]

export const coreRoutePolicies: MiddlewareRoute[] = GUARDS.map(
  ([matcher, methods, resource, operations]) => ({
    matcher,
    methods,
    policies: operations.map((operation) => ({ resource, operation })),
  })
)
