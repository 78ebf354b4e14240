import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { mailActs } from "../acts"
import type { QueueMailDTO } from "../types"
import type { BuildActMailsInput } from "./build-act-mails"

const AT_ONCE = 100

export const buildUnmailedMailsStepId = "build-unmailed-mails"
/** This step writes the mails that are missing. */
export const buildUnmailedMailsStep = createStep(
  buildUnmailedMailsStepId,
  async (found: BuildActMailsInput[], { container }) => {
    const mails: QueueMailDTO[] = []
    for (const { act, ids } of found) {
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const some = ids.slice(at, at + AT_ONCE)
        mails.push(...(await mailActs[act].build(container, some)))
      }
    }
    return new StepResponse(mails)
  }
)
