import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  Logger,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { PaymentActions, PaymentSessionStatus } from "@medusajs/framework/utils"
import { moneyOf } from "../../utils/payment/assess-payment"
import { StripeGateway } from "./gateway"
import {
  type MedusaStripeOptions,
  MedusaStripeProviderService,
} from "./medusa-stripe"
import { parseStripeProviderOptions } from "./options"
import { refundOnce } from "./refund"
import type { RefundLedger } from "./refund-keys"
import { createStripeClient } from "./stripe-client"

/** What the payment module's own container gives its providers. */
type PaymentCradle = {
  logger?: Logger
  refundService: RefundLedger
  paymentSessionService: {
    list: (filters: { id: string[] }) => Promise<PaymentSession[]>
  }
}

type PaymentSession = {
  provider_id: string
  data: Record<string, unknown> | null
}

/** Core's reading of an intent, which its type keeps to itself. */
type StatusReader = {
  getStatus: (intent: unknown) => { status: PaymentSessionStatus }
}

type PaymentIntentReference = {
  id: string
  metadata?: Record<string, string> | null
}

/**
 * Medusa's Stripe provider, which in addition reaches Stripe where the options
 * say, tries again when the network fails, and acts on no webhook of a payment
 * that this shop did not start.
 */
export default class StripePaymentProviderService extends MedusaStripeProviderService {
  static identifier = "stripe"

  /** How the shop compares its books with Stripe's. */
  readonly gateway: StripeGateway

  static validateOptions(options: MedusaStripeOptions): void {
    parseStripeProviderOptions(options)
  }

  constructor(cradle: Record<string, unknown>, options: MedusaStripeOptions) {
    const { apiBase, maxNetworkRetries, timeout, ...medusaOptions } =
      parseStripeProviderOptions(options)
    super(cradle, medusaOptions as MedusaStripeOptions)
    if (!medusaOptions.webhookSecret) {
      this.cradle.logger?.warn(
        "Stripe has no webhook secret: payments whose shopper does not come back stay unnoticed. Set STRIPE_WEBHOOK_SECRET (webhookSecret)."
      )
    }
    this.stripe_ = createStripeClient({
      apiKey: medusaOptions.apiKey,
      apiBase,
      maxNetworkRetries,
      timeout,
    })
    this.gateway = new StripeGateway(
      this.stripe_,
      medusaOptions.webhookSecret,
      (intent) => (this as unknown as StatusReader).getStatus(intent).status
    )
  }

  /** Money that was given back is no money: a cart cannot be completed with it once more. */
  async authorizePayment(
    input: AuthorizePaymentInput
  ): Promise<AuthorizePaymentOutput> {
    const id = input.data?.id
    const payment =
      typeof id === "string" ? await this.gateway.retrieve(id) : undefined
    if (!payment) {
      return super.authorizePayment(input)
    }
    const isGone = payment.state === "paid" && moneyOf(payment) <= 0
    return {
      data: payment.data,
      status: isGone ? PaymentSessionStatus.CANCELED : payment.status,
    }
  }

  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    return refundOnce(input, {
      stripe: this.stripe_,
      ledger: this.cradle.refundService,
    })
  }

  async getWebhookActionAndData(
    payload: ProviderWebhookPayload["payload"]
  ): Promise<WebhookActionResult> {
    const event = this.constructWebhookEvent(payload)
    const intent = event.data.object as PaymentIntentReference
    if (await this.isForeign(intent)) {
      this.cradle.logger?.info(
        `Stripe event ${event.id} (${event.type}) is about a payment that this shop did not start; it is ignored`
      )
      return { action: PaymentActions.NOT_SUPPORTED }
    }
    return super.getWebhookActionAndData(payload)
  }

  /**
   * Every Medusa shop on a Stripe account receives the events of all of them, and
   * core's workflow takes a session that it cannot find for any session: it would
   * complete a stranger's cart. A session counts only when it is here, was opened
   * with this provider and belongs to this very payment intent.
   */
  private async isForeign({
    id,
    metadata,
  }: PaymentIntentReference): Promise<boolean> {
    const sessionId = metadata?.session_id
    if (!sessionId) {
      return true
    }
    const [session] = await this.cradle.paymentSessionService.list({
      id: [sessionId],
    })
    if (!session || !isStripeProvider(session.provider_id)) {
      return true
    }
    const intentId = session.data?.id
    // Stripe's answer to the session's creation may have been lost: the session
    // then knows no intent yet, and the webhook is what brings it.
    return isIntentId(intentId) && intentId !== id
  }

  private get cradle(): PaymentCradle {
    return this.container_ as unknown as PaymentCradle
  }
}

function isStripeProvider(providerId: string): boolean {
  return providerId === "pp_stripe" || providerId.startsWith("pp_stripe_")
}

function isIntentId(id: unknown): id is string {
  return typeof id === "string" && id.startsWith("pi_")
}
