import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  type EmailClash,
  type EmailHolder,
  sortEmails,
} from "../../../utils/account/email-clashes"
import { EMAILPASS } from "../../../utils/account/email-identity"

export type UnifyAccountEmailsInput = {
  /** Only reports when false. */
  change: boolean
}

type Kind = "login" | "customer" | "guest"
export type UnifiedAccountEmails = {
  clashes: (EmailClash & { kind: Kind })[]
  /** How many were written in lower case, or could be. */
  unified: number
}

const PAGE = 500
const CAPITALS = { $re: "[[:upper:]]" }

export const unifyAccountEmailsStepId = "unify-account-emails"
/**
 * This step writes emails in lower case. It has no compensation: every email is
 * right by itself, and running it again goes on where it stopped.
 */
export const unifyAccountEmailsStep = createStep(
  unifyAccountEmailsStepId,
  async ({ change }: UnifyAccountEmailsInput, { container }) => {
    const result: UnifiedAccountEmails = { clashes: [], unified: 0 }
    for (const kind of ["login", "customer", "guest"] as const) {
      const { list, write } = storeOf(container, kind)
      const found = sortEmails(await rowsInQuestion(list))
      result.clashes.push(...found.clashes.map((clash) => ({ ...clash, kind })))
      result.unified += found.single.length
      for (const { id, email } of change ? found.single : []) {
        await write(id, email.toLowerCase())
      }
    }
    return new StepResponse(result)
  }
)

type List = (email: unknown, skip: number) => Promise<EmailHolder[]>

function storeOf(
  container: MedusaContainer,
  kind: Kind
): { list: List; write: (id: string, email: string) => Promise<unknown> } {
  if (kind === "login") {
    const auth = container.resolve(Modules.AUTH)
    return {
      list: async (entity_id, skip) => {
        const rows = await auth.listProviderIdentities(
          { provider: EMAILPASS, entity_id } as object,
          {
            skip,
            take: PAGE,
            select: ["id", "entity_id"],
            order: { id: "ASC" },
          }
        )
        return rows.map(({ id, entity_id }) => ({ id, email: entity_id }))
      },
      write: (id, entity_id) =>
        auth.updateProviderIdentities([{ id, entity_id } as { id: string }]),
    }
  }
  const customers = container.resolve(Modules.CUSTOMER)
  return {
    list: async (email, skip) => {
      const rows = await customers.listCustomers(
        { email, has_account: kind === "customer" } as object,
        { skip, take: PAGE, select: ["id", "email"], order: { id: "ASC" } }
      )
      return rows.map(({ id, email }) => ({ id, email }))
    },
    write: (id, email) => customers.updateCustomers(id, { email }),
  }
}

/** Rows with capitals, and those in lower case that they meet. */
async function rowsInQuestion(list: List): Promise<EmailHolder[]> {
  const found: EmailHolder[] = []
  for (let page = PAGE; page === PAGE;) {
    const rows = await list(CAPITALS, found.length)
    page = rows.length
    found.push(...rows)
  }
  const lower = [...new Set(found.map(({ email }) => email.toLowerCase()))]
  const met: EmailHolder[] = []
  for (let at = 0; at < lower.length; at += PAGE) {
    met.push(...(await list(lower.slice(at, at + PAGE), 0)))
  }
  return [...found, ...met]
}
