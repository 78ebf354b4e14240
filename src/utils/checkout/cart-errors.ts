import { MedusaError } from "@medusajs/framework/utils"

/** Core's answer for a cart that is missing; the same when it is somebody else's. */
export function cartNotFound(id: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `Cart with id '${id}' not found`
  )
}

/** Core's refusal to change a cart that became an order. */
export function cartCompleted(id: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Cart ${id} is already completed.`
  )
}
