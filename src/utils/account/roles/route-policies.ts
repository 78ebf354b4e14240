import type { MiddlewareRoute } from "@medusajs/framework/http"
import { type definePolicies, toPascalCase } from "@medusajs/framework/utils"

/** What may be done with a resource, in Medusa's words. */
const OPERATIONS = ["read", "create", "update", "delete"] as const

type Operation = (typeof OPERATIONS)[number]
type RoutePolicies = NonNullable<MiddlewareRoute["policies"]>
type PolicyDefinitions = Extract<
  Parameters<typeof definePolicies>[0],
  unknown[]
>

/** The resource that a feature's word stands for: `product-review` is `product_review`. */
export function policyResource(feature: string): string {
  return feature.replaceAll("-", "_")
}

/**
 * What an admin must be allowed to do to call a route that names no policies of
 * its own: reading for GET, deleting for DELETE, changing for everything else.
 */
export function defaultPolicies(
  feature: string,
  method: string
): RoutePolicies {
  const operations: Record<string, Operation> = {
    GET: "read",
    DELETE: "delete",
  }
  return [
    {
      resource: policyResource(feature),
      operation: operations[method] ?? "update",
    },
  ]
}

/**
 * Every policy of the given resources, named as Medusa names its own: where a
 * feature shares its word with a resource of Medusa (`order`), they are the same.
 */
export function policiesOf(resources: string[]): PolicyDefinitions {
  return resources.flatMap((resource) =>
    OPERATIONS.map((operation) => ({
      name: toPascalCase(operation) + toPascalCase(resource),
      resource,
      operation,
      description: `${toPascalCase(operation)} ${toPascalCase(resource)}`,
    }))
  )
}
