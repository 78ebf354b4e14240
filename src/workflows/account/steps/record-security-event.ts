import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RecordSecurityEventDTO } from "../../../modules/account/types"
import { recordSecurityEvent } from "../../../utils/account/record-security-event"

export const recordSecurityEventStepId = "record-security-event"
/** This step notes a security event; what was tried stays noted when the act is undone. */
export const recordSecurityEventStep = createStep(
  recordSecurityEventStepId,
  async (event: RecordSecurityEventDTO, { container }) => {
    await recordSecurityEvent(container, event)
    return new StepResponse()
  }
)
