import { MedusaService } from "@medusajs/framework/utils"
import { CatalogProductCreator } from "./models/catalog-product-creator"

/** What the shop keeps about its products beside what Medusa keeps. */
export default class CatalogModuleService extends MedusaService({
  CatalogProductCreator,
}) {}
