/** Something that goes wrong between the shop and Stripe. */
export type Fault = {
  /** Only requests of this method. */
  method?: "GET" | "POST" | "DELETE"
  /** Only requests whose path contains this. */
  path?: string
  /** How many requests it hits. @default 1 */
  times?: number
} & (
  | { status: 429 | 500 | 502 | 503 }
  /** Never answers; `after` has done the work by then. */
  | { hang: "before" | "after" }
  /** Closes the connection; `after` took the money first. */
  | { drop: "before" | "after" }
)

/** The faults that are still to come. */
export class Faults {
  private pending: { fault: Fault; left: number }[] = []

  add(fault: Fault): void {
    this.pending.push({ fault, left: fault.times ?? 1 })
  }

  clear(): void {
    this.pending = []
  }

  /** The fault that hits this request, if any. */
  take(method: string, path: string): Fault | undefined {
    const hit = this.pending.find(
      ({ fault }) =>
        (!fault.method || fault.method === method) &&
        (!fault.path || path.includes(fault.path))
    )
    if (!hit) {
      return undefined
    }
    hit.left -= 1
    this.pending = this.pending.filter(({ left }) => left > 0)
    return hit.fault
  }
}
