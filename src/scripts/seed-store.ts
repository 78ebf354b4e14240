import type { ExecArgs } from "@medusajs/framework/types"
import { seedStore } from "./demo/store"

/** Furnishes an empty store without a catalogue: `medusa exec ./src/scripts/seed-store.js`. */
export default async function seedStoreScript({
  container,
}: ExecArgs): Promise<void> {
  await seedStore(container, ["pp_system_default"])
}
