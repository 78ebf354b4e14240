import { createHmac } from "node:crypto"
import type { StripeEvent } from "./types"

export type WebhookEndpoint = { url: string; secret: string }

/** One attempt to tell the endpoint something; no status when it did not answer. */
export type Delivery = {
  eventId: string
  type: string
  attempt: number
  status?: number
}

/** Milliseconds before each further attempt. */
const RETRY_AFTER = [100, 300, 1000, 3000, 9000]

/** Tells the shop's endpoint what happened: signed, again and again until it listens. */
export class WebhookSender {
  readonly deliveries: Delivery[] = []
  private endpoint?: WebhookEndpoint
  private held: StripeEvent[] | undefined
  private holds: (event: StripeEvent) => boolean = () => true
  private copies = 1
  private closed = false
  private readonly inFlight = new Set<Promise<void>>()
  private readonly timers = new Set<NodeJS.Timeout>()

  /** Where events go from now on; without one they are only written down. */
  connect(endpoint: WebhookEndpoint | undefined): void {
    this.endpoint = endpoint
  }

  /** Keeps events back (all of them by default) until `release`. */
  hold(which: (event: StripeEvent) => boolean = () => true): void {
    this.held ??= []
    this.holds = which
  }

  /** Sends what was held back, in the order given (as it happened by default). */
  async release(
    order: (events: StripeEvent[]) => StripeEvent[] = (events) => events
  ): Promise<void> {
    const events = order(this.held ?? [])
    this.held = undefined
    for (const event of events) {
      await this.deliver(event)
    }
  }

  /** The events that are held back. */
  get heldBack(): StripeEvent[] {
    return [...(this.held ?? [])]
  }

  /** Every event from now on goes out this many times at once. */
  duplicate(copies: number): void {
    this.copies = copies
  }

  /** Called with each event as it happens. */
  enqueue(event: StripeEvent): void {
    if (this.held && this.holds(event)) {
      this.held.push(event)
      return
    }
    for (let copy = 0; copy < this.copies; copy += 1) {
      this.track(this.deliver(event))
    }
  }

  /** Sends one event now; also for replays and for events that never happened. */
  async deliver(
    event: StripeEvent,
    endpoint: WebhookEndpoint | undefined = this.endpoint
  ): Promise<void> {
    if (!endpoint) {
      return
    }
    // The answer that caused the event reaches the shop first, as in life.
    await new Promise((next) => setImmediate(next))
    for (let attempt = 1; attempt <= RETRY_AFTER.length + 1; attempt += 1) {
      if (this.closed || (await this.post(event, endpoint, attempt))) {
        return
      }
      await this.pause(RETRY_AFTER[attempt - 1])
    }
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.inFlight.size) {
      await Promise.all(this.inFlight)
    }
  }

  close(): void {
    this.closed = true
    this.timers.forEach((timer) => clearTimeout(timer))
  }

  private async post(
    event: StripeEvent,
    { url, secret }: WebhookEndpoint,
    attempt: number
  ): Promise<boolean> {
    const payload = JSON.stringify(event, null, 2)
    const delivery: Delivery = { eventId: event.id, type: event.type, attempt }
    this.deliveries.push(delivery)
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json; charset=utf-8",
          "stripe-signature": signature(payload, secret),
        },
        body: payload,
      })
      delivery.status = response.status
      return response.ok
    } catch {
      return false
    }
  }

  private track(delivery: Promise<void>): void {
    const tracked = delivery.finally(() => this.inFlight.delete(tracked))
    this.inFlight.add(tracked)
  }

  private pause(milliseconds: number | undefined): Promise<void> {
    if (milliseconds === undefined || this.closed) {
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      timer.unref()
      this.timers.add(timer)
    })
  }
}

/** The `Stripe-Signature` header of a payload. */
export function signature(
  payload: string,
  secret: string,
  timestamp = Math.floor(Date.now() / 1000)
): string {
  const digest = createHmac("sha256", secret)
    .update(`${timestamp}.${payload}`)
    .digest("hex")
  return `t=${timestamp},v1=${digest}`
}
