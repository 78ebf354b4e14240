import { randomBytes } from "node:crypto"
import type { Card } from "./cards"
import { noSuch } from "./errors"
import type {
  Charge,
  Customer,
  Dispute,
  PaymentIntent,
  PaymentMethod,
  Refund,
  SetupIntent,
  StripeEvent,
  StripeObject,
} from "./types"

/** The version of Stripe's API that Medusa's SDK asks for. */
export const API_VERSION = "2024-04-10"

type EventListener = (event: StripeEvent) => void

/** Everything one Stripe account holds, oldest first. */
export class StripeState {
  readonly paymentIntents = new Collection<PaymentIntent>("payment_intent")
  readonly charges = new Collection<Charge>("charge")
  readonly refunds = new Collection<Refund>("refund")
  readonly customers = new Collection<Customer>("customer")
  readonly paymentMethods = new Collection<PaymentMethod>("PaymentMethod")
  readonly setupIntents = new Collection<SetupIntent>("setupintent")
  readonly disputes = new Collection<Dispute>("dispute")
  readonly events = new Collection<StripeEvent>("event")
  /** How the card behind a payment method behaves. */
  readonly cards = new Map<string, Card>()
  /** Payment methods that the shopper has proved to own, for later payments. */
  readonly setUp = new Set<string>()
  private offset = 0

  constructor(private readonly onEvent: EventListener) {}

  newId(prefix: string): string {
    return `${prefix}_${randomBytes(12).toString("hex")}`
  }

  /** Seconds since 1970, as the account sees them. */
  now(): number {
    return Math.floor(Date.now() / 1000) + this.offset
  }

  /** Moves the account's clock; what is made from now on is that much later (or earlier). */
  moveClock(seconds: number): void {
    this.offset += seconds
  }

  /** Writes down that something happened and tells the endpoint. */
  record(type: string, object: object): StripeEvent {
    const event: StripeEvent = {
      id: this.newId("evt"),
      object: "event",
      api_version: API_VERSION,
      created: this.now(),
      data: { object: structuredClone(object) as Record<string, unknown> },
      livemode: false,
      pending_webhooks: 1,
      request: { id: this.newId("req"), idempotency_key: null },
      type,
    }
    this.events.add(event)
    this.onEvent(event)
    return event
  }

  /** Any object of the account that a response may be expanded with. */
  find(id: string): StripeObject | undefined {
    return [
      this.paymentIntents,
      this.charges,
      this.refunds,
      this.customers,
      this.paymentMethods,
      this.setupIntents,
      this.disputes,
    ]
      .map((collection) => collection.find(id))
      .find(Boolean)
  }
}

/** The objects of one kind. */
export class Collection<T extends StripeObject> {
  private readonly objects = new Map<string, T>()

  constructor(private readonly kind: string) {}

  add(object: T): T {
    this.objects.set(object.id, object)
    return object
  }

  find(id: string): T | undefined {
    return this.objects.get(id)
  }

  /** @throws {StripeRefusal} 404 when there is none */
  get(id: string, param?: string): T {
    const object = this.objects.get(id)
    if (!object) {
      throw noSuch(this.kind, id, param)
    }
    return object
  }

  delete(id: string): void {
    this.objects.delete(id)
  }

  /** Newest first, as Stripe lists them. */
  list(): T[] {
    return [...this.objects.values()].reverse()
  }
}
