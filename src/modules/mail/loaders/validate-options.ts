import type { LoaderOptions } from "@medusajs/framework/types"
import { parsePluginOptions } from "../../../plugin-options"

/** Stops the boot when an option is wrong, before anything is sent. */
export default async function validateOptionsLoader({
  options,
}: LoaderOptions): Promise<void> {
  parsePluginOptions(options)
}
