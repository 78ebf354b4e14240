import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  AdditionalData,
  CreateCartWorkflowInputDTO,
} from "@medusajs/framework/types"
import { createCartWorkflow } from "@medusajs/medusa/core-flows"
import type { StoreCheckoutCartResponse } from "../../../types/http/checkout"
import { presentCart } from "../../../utils/checkout/respond"
import { separateGuestWorkflow } from "../../../workflows/checkout/separate-guest"

type Request = AuthenticatedMedusaRequest<
  CreateCartWorkflowInputDTO & AdditionalData
>

/** Core's route, save for whose cart it is when nobody is signed in: see `separateGuestWorkflow`. */
export const POST = async (
  req: Request,
  res: MedusaResponse<StoreCheckoutCartResponse>
) => {
  const customer_id = req.auth_context?.actor_id ?? (await guestOf(req))
  const { result } = await createCartWorkflow(req.scope).run({
    input: { ...req.validatedBody, customer_id },
  })
  res.status(200).json({ cart: await presentCart(req, result.id) })
}

async function guestOf(req: Request): Promise<string | undefined> {
  const { email } = req.validatedBody
  if (!email) {
    return undefined
  }
  const { result } = await separateGuestWorkflow(req.scope).run({
    input: { email },
  })
  return result.customer_id ?? undefined
}
