import { MedusaError } from "@medusajs/framework/utils"

/**
 * Which numbers go with which of so many parcels: one each, or one for all.
 *
 * @throws {MedusaError} INVALID_DATA when that cannot be told
 */
export function shareOut<Tracking>(
  tracking: Tracking[],
  parcels: number
): Tracking[][] {
  if (tracking.length > 0 && parcels === 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Field 'tracking': nothing is left to ship that a number could belong to"
    )
  }
  if (parcels === 1) {
    return [tracking]
  }
  if (tracking.length === parcels) {
    return tracking.map((one) => [one])
  }
  if (tracking.length <= 1) {
    return Array.from({ length: parcels }, () => tracking)
  }
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Field 'tracking': ${parcels} parcels leave; give one number for each, or one for all`
  )
}
