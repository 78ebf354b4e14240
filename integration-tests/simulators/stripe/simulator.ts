import { addCard } from "./payment-methods"
import { authenticateIntent, confirmIntent } from "./confirmation"
import { decliningCard } from "./cards"
import { closeDispute, openDispute } from "./disputes"
import { StripeRefusal } from "./errors"
import { Faults } from "./faults"
import { IdempotencyKeys } from "./idempotency"
import { createRefund, failRefund, settleRefund } from "./refunds"
import type { ReceivedRequest } from "./request"
import { listen } from "./server"
import { control } from "./control"
import { StripeState } from "./state"
import type {
  Charge,
  Dispute,
  Params,
  PaymentIntent,
  Refund,
  StripeEvent,
} from "./types"
import { type WebhookEndpoint, WebhookSender } from "./webhooks"

export type StripeSimulatorOptions = {
  /** @default a free port */
  port?: number
  /** The only secret key that is let in. @default any `sk_…` or `rk_…` */
  apiKey?: string
  webhook?: WebhookEndpoint
}

/** A Stripe account on this machine: the shop's SDK talks to it over a socket. */
export class StripeSimulator {
  readonly faults = new Faults()
  readonly webhooks = new WebhookSender()
  readonly state = new StripeState((event) => this.webhooks.enqueue(event))
  /** Every request that reached the API, in order. */
  readonly requests: ReceivedRequest[] = []
  private server?: { url: string; close: () => Promise<void> }

  static async start(
    options: StripeSimulatorOptions = {}
  ): Promise<StripeSimulator> {
    const simulator = new StripeSimulator()
    simulator.webhooks.connect(options.webhook)
    simulator.server = await listen(
      {
        state: simulator.state,
        faults: simulator.faults,
        idempotencyKeys: new IdempotencyKeys(),
        requests: simulator.requests,
        apiKey: options.apiKey,
        control: (path, body) => control(simulator, path, body),
      },
      options.port
    )
    return simulator
  }

  /** What belongs into STRIPE_API_BASE. */
  get url(): string {
    if (!this.server) {
      throw new Error("The Stripe simulator is not running")
    }
    return this.server.url
  }

  async close(): Promise<void> {
    this.webhooks.close()
    await this.server?.close()
  }

  /** An intent as it is now. */
  intent(id: string): PaymentIntent {
    return structuredClone(this.state.paymentIntents.get(id))
  }

  /**
   * The shopper pays in the browser.
   *
   * @param card a test payment method or number, or any decline code of Stripe's
   * @returns the intent; a refused card shows in its status and last_payment_error
   */
  confirm(
    intentId: string,
    card: string | { decline: string } = "pm_card_visa",
    params: Params = {}
  ): PaymentIntent {
    const method =
      typeof card === "string"
        ? browserCard(card)
        : {
            payment_method: addCard(this.state, decliningCard(card.decline)).id,
          }
    return this.act(intentId, (intent) =>
      confirmIntent(
        this.state,
        intent,
        { ...method, ...params },
        { fromBrowser: true }
      )
    )
  }

  /** The shopper answers the bank's 3-D Secure question. */
  authenticate(intentId: string, succeeds = true): PaymentIntent {
    return this.act(intentId, (intent) =>
      authenticateIntent(this.state, intent, succeeds)
    )
  }

  /** Somebody gives money back in Stripe's dashboard, past the shop. */
  refund(intentId: string, amount?: number): Refund {
    return structuredClone(
      createRefund(this.state, {
        payment_intent: intentId,
        ...(amount !== undefined && { amount: String(amount) }),
      })
    )
  }

  /** The bank accepts a pending refund, or sends a refund back. */
  settleRefund(refundId: string, succeeds = true): Refund {
    const refund = this.state.refunds.get(refundId)
    return structuredClone(
      succeeds
        ? settleRefund(this.state, refund)
        : failRefund(this.state, refund)
    )
  }

  /** The shopper disputes a payment. */
  dispute(
    intentId: string,
    options: { reason?: string; amount?: number } = {}
  ): Dispute {
    const intent = this.state.paymentIntents.get(intentId)
    const charge: Charge = this.state.charges.get(String(intent.latest_charge))
    return structuredClone(openDispute(this.state, charge, options))
  }

  closeDispute(disputeId: string, outcome: "won" | "lost"): Dispute {
    return structuredClone(
      closeDispute(this.state, this.state.disputes.get(disputeId), outcome)
    )
  }

  /** The events of one object, oldest first; of the whole account without an id. */
  events(objectId?: string): StripeEvent[] {
    return this.state.events
      .list()
      .reverse()
      .filter(({ data }) => !objectId || data.object.id === objectId)
  }

  private act(
    intentId: string,
    change: (intent: PaymentIntent) => PaymentIntent
  ): PaymentIntent {
    const intent = this.state.paymentIntents.get(intentId)
    try {
      change(intent)
    } catch (error) {
      if (!(error instanceof StripeRefusal && error.error.payment_intent)) {
        throw error
      }
    }
    return structuredClone(intent)
  }
}

function browserCard(card: string): Params {
  return /^[\d -]+$/.test(card)
    ? { payment_method_data: { type: "card", card: { number: card } } }
    : { payment_method: card }
}
