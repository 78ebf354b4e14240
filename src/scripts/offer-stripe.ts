import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { STRIPE_PROVIDER_ID } from "../utils/payment-module"

type RegionRow = { id: string; payment_providers?: ({ id: string } | null)[] }

/** Offers Stripe in every region: for a shop that got its Stripe key after it was made. */
export default async function offerStripeScript({
  container,
}: ExecArgs): Promise<void> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "region", fields: ["id", "payment_providers.id"] })
  for (const { id, payment_providers } of data as RegionRow[]) {
    const offered = (payment_providers ?? []).flatMap((row) => row?.id ?? [])
    if (!offered.includes(STRIPE_PROVIDER_ID)) {
      await updateRegionsWorkflow(container).run({
        input: {
          selector: { id },
          update: { payment_providers: [...offered, STRIPE_PROVIDER_ID] },
        },
      })
    }
  }
}
