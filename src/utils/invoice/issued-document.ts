import type { InvoiceSnapshot, IssuedDocument } from "./types"

/** A row as it is drawn. */
export function toIssuedDocument({
  kind,
  id,
  number,
  issued_at,
  snapshot,
}: {
  kind: string
  id: string
  number: string
  issued_at: Date | string
  snapshot: InvoiceSnapshot
}): IssuedDocument {
  return {
    kind: kind as IssuedDocument["kind"],
    id,
    number,
    issued_at: new Date(issued_at).toISOString(),
    snapshot,
  }
}
