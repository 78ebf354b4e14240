import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  requestVerification,
  type VerificationRequest,
} from "../../../utils/account/email-verification"

export const requestEmailVerificationStepId = "request-email-verification"
/** This step makes the code that verifies an address; an older code is not good any more, so there is nothing to undo. */
export const requestEmailVerificationStep = createStep(
  requestEmailVerificationStepId,
  async (request: VerificationRequest, { container }) =>
    new StepResponse(await requestVerification(container, request))
)
