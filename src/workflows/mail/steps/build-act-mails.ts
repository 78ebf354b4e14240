import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { resolveOptions } from "../../../utils/resolve-options"
import { type MailActName, mailActs } from "../acts"
import type { QueueMailDTO } from "../types"

export type BuildActMailsInput = {
  act: MailActName
  /** Of the things that the act was done to. */
  ids: string[]
  /** The act was done with `no_notification`. */
  silent?: boolean
}

export const buildActMailsStepId = "build-act-mails"
/** This step reads what the mails about an act say. */
export const buildActMailsStep = createStep(
  buildActMailsStepId,
  async ({ act, ids, silent }: BuildActMailsInput, { container }) => {
    const { mail } = resolveOptions(container)
    const mails = mail.disabled.includes(act)
      ? []
      : await mailActs[act].build(container, ids)
    return new StepResponse<QueueMailDTO[]>(
      silent ? mails.map((one) => ({ ...one, silent })) : mails
    )
  }
)
