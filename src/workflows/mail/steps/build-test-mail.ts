import { randomUUID } from "node:crypto"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { mailTemplates } from "../../../emails"
import type { SendTestMailInput } from "../send-test-mail"
import type { QueueMailDTO } from "../types"

export const buildTestMailStepId = "build-test-mail"
/** This step writes a mail from a template's sample data; it is never declined, since an admin asked for it. */
export const buildTestMailStep = createStep(
  buildTestMailStepId,
  async ({ template, to, locale }: SendTestMailInput) => {
    const mail = {
      key: `test:${randomUUID()}`,
      template,
      to,
      locale,
      category: "transactional",
      data: mailTemplates[template].sample,
    } as QueueMailDTO
    return new StepResponse([mail])
  }
)
