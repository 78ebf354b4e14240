import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import { seedCategories } from "./demo/categories"
import { seedCustomers } from "./demo/customers"
import { seedLabels } from "./demo/labels"
import { seedOrders } from "./demo/orders"
import { seedPriceLists } from "./demo/price-lists"
import { seedProducts } from "./demo/products"
import { seedPromotions } from "./demo/promotions"
import { seedStore } from "./demo/store"
import { paymentProviderIds } from "../utils/payment-module"

/** Kept in the store's metadata once everything is there. */
const SEEDED = "demo_seeded_at"
const SHOP_NAME = "Harbour & Pine"

/**
 * Furnishes an empty store with the demo shop: `medusa exec
 * ./src/scripts/seed-demo.js`. Once it is complete, running it again changes
 * nothing, so that what the shop's owner deletes stays deleted; a run that was
 * killed is completed by the next.
 */
export default async function seedDemo({ container }: ExecArgs): Promise<void> {
  await container
    .resolve(Modules.LOCKING)
    .execute(["seed-demo"], () => seed(container), { timeout: 120 })
}

async function seed(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const [store] = await container.resolve(Modules.STORE).listStores()
  if (store.metadata?.[SEEDED]) {
    logger.info("The demo shop is already there.")
    return
  }
  const furnished = await seedStore(container, paymentProviderIds(process.env))
  logger.info("Regions, taxes, warehouse and shipping are ready.")
  const categories = await seedCategories(container)
  const labels = await seedLabels(container)
  const made = await seedProducts(container, {
    store: furnished,
    categories,
    labels,
  })
  logger.info(`${categories.size} categories, ${made} products made.`)
  const customers = await seedCustomers(container)
  await seedPriceLists(container, customers.memberGroupId)
  await seedPromotions(container)
  logger.info("Customers, sale prices and coupons are ready.")
  const placed = await seedOrders(container, {
    ...furnished,
    customerIdByEmail: customers.idByEmail,
  })
  logger.info(`${placed} orders placed and handled.`)
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: SHOP_NAME,
        metadata: { ...store.metadata, [SEEDED]: new Date().toISOString() },
      },
    },
  })
  logger.info(`${SHOP_NAME} is open.`)
}
