import type { MedusaContainer } from "@medusajs/framework/types"
import type { QueueMailDTO } from "../types"

/** Something that happens in the shop and that somebody is told of. */
export type MailAct = {
  /** The mails about these things, read in one query. */
  build(container: MedusaContainer, ids: string[]): Promise<QueueMailDTO[]>
  /** Where the sweep finds acts whose event was lost; without it there is no way to know. */
  sweep?: {
    entity: string
    /** Time of the act. */
    at: string
    filters?: Record<string, unknown>
    /** The field whose value `build` takes. @default "id" */
    id?: string
    /** Key of the mail that an act must have. */
    key(row: { id: string }): string
  }
}
