import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import type MailModuleService from "../../../modules/mail/service"
import { type MailActName, mailActs } from "../acts"
import type { MailAct } from "../acts/types"
import type { BuildActMailsInput } from "./build-act-mails"

/** Acts so young may still get their mail from their event. */
const GRACE_MS = 15_000
/** Acts are written down a little after their time; the sweep looks back over that. */
const OVERLAP_MS = 10 * 60_000
const PAGE = 200

type UnmailedActs = {
  found: BuildActMailsInput[]
  /** How far each kind of act was looked at. */
  until: Record<string, string>
}

export const findUnmailedActsStepId = "find-unmailed-acts"
/** This step finds what happened and was told to nobody, because the process died between the act and its mail. */
export const findUnmailedActsStep = createStep(
  findUnmailedActsStepId,
  async (_: void, { container }) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const installed = await mail.installedAt()
    const until = new Date(Date.now() - GRACE_MS)
    const result: UnmailedActs = { found: [], until: {} }
    for (const [name, { sweep }] of acts()) {
      if (!sweep || mail.options.disabled.includes(name)) {
        continue
      }
      const swept = (await mail.sweeps.sweptUntil(name)) ?? installed
      const since = Math.max(swept.getTime() - OVERLAP_MS, installed.getTime())
      const ids = await unmailed(container, mail, sweep, new Date(since), until)
      if (ids.length) {
        result.found.push({ act: name, ids })
      }
      result.until[name] = until.toISOString()
    }
    return new StepResponse(result)
  }
)

function acts(): [MailActName, MailAct][] {
  return Object.entries(mailActs) as [MailActName, MailAct][]
}

async function unmailed(
  container: MedusaContainer,
  mail: MailModuleService,
  sweep: NonNullable<MailAct["sweep"]>,
  since: Date,
  until: Date
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const idField = sweep.id ?? "id"
  const ids = new Set<string>()
  for (let skip = 0; ; skip += PAGE) {
    const { data } = await query.graph({
      entity: sweep.entity,
      fields: [...new Set(["id", idField])],
      filters: {
        ...sweep.filters,
        [sweep.at]: { $gte: since.toISOString(), $lte: until.toISOString() },
      },
      pagination: { skip, take: PAGE, order: { [sweep.at]: "ASC", id: "ASC" } },
    })
    const rows = data as ({ id: string } & Record<string, string>)[]
    const known = await mail.sweeps.knownKeys(rows.map(sweep.key))
    for (const row of rows) {
      if (!known.has(sweep.key(row))) {
        ids.add(row[idField])
      }
    }
    if (rows.length < PAGE) {
      return [...ids]
    }
  }
}
