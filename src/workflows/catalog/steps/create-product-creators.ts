import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CATALOG_MODULE } from "../../../modules/catalog/constants"
import type CatalogModuleService from "../../../modules/catalog/service"

export type ProductCreator = { product_id: string; user_id: string }

export const createProductCreatorsStepId = "catalog-create-product-creators"
/** This step notes who created products. */
export const createProductCreatorsStep = createStep(
  createProductCreatorsStepId,
  async (creators: ProductCreator[], { container }) => {
    const rows = await container
      .resolve<CatalogModuleService>(CATALOG_MODULE)
      .createCatalogProductCreators(creators)
    return new StepResponse(
      undefined,
      rows.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container
        .resolve<CatalogModuleService>(CATALOG_MODULE)
        .deleteCatalogProductCreators(ids)
    }
  }
)
