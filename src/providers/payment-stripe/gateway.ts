import type {
  PaymentSessionStatus,
  ProviderWebhookPayload,
} from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { publicDeclineCode } from "../../utils/payment/decline-words"
import type {
  PaymentGateway,
  ProviderDispute,
  ProviderEvent,
  ProviderEventSubject,
  ProviderPayment,
  ProviderPaymentPage,
  ProviderPaymentState,
} from "../../utils/payment/gateway"
import { getAmountFromSmallestUnit, getSmallestUnit } from "./medusa-stripe"
import type { StripeClient } from "./stripe-client"

const PAGE = 100

type Intent = Awaited<
  ReturnType<StripeClient["paymentIntents"]["list"]>
>["data"][number]
type Dispute = Awaited<
  ReturnType<StripeClient["disputes"]["list"]>
>["data"][number]

const STATES: Partial<Record<Intent["status"], ProviderPaymentState>> = {
  requires_action: "action",
  processing: "processing",
  requires_capture: "held",
  succeeded: "paid",
  canceled: "canceled",
}

/** What the shop asks Stripe beyond core's interface of a payment provider. */
export class StripeGateway implements PaymentGateway {
  constructor(
    private readonly stripe: StripeClient,
    private readonly webhookSecret: string | undefined,
    /** Core's reading of an intent's state. */
    private readonly statusOf: (intent: Intent) => PaymentSessionStatus
  ) {}

  readEvent({
    rawData,
    headers,
  }: ProviderWebhookPayload["payload"]): ProviderEvent {
    try {
      const event = this.stripe.webhooks.constructEvent(
        rawData as string | Buffer,
        headers["stripe-signature"] as string,
        this.webhookSecret ?? ""
      )
      const payload = event as unknown as Record<string, unknown>
      return { id: event.id, type: event.type, payload }
    } catch {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The signature is not valid"
      )
    }
  }

  subjectOf(payload: Record<string, unknown>): ProviderEventSubject {
    const { type, data } = payload as {
      type: string
      data: { object: Record<string, unknown> }
    }
    if (type.startsWith("payment_intent.")) {
      const { id, metadata } = data.object as unknown as Intent
      return {
        about: "payment",
        reference: id,
        session_id: metadata?.session_id ?? null,
      }
    }
    if (type.startsWith("charge.dispute.")) {
      const dispute = data.object as unknown as Dispute
      return { about: "dispute", dispute: readDispute(dispute) }
    }
    if (/^(charge|refund)\./.test(type)) {
      const reference = idOf(data.object.payment_intent)
      return reference ? { about: "payment", reference } : { about: "nothing" }
    }
    return { about: "nothing" }
  }

  async retrieve(reference: string): Promise<ProviderPayment | undefined> {
    try {
      return this.read(
        await this.stripe.paymentIntents.retrieve(reference, {
          expand: ["latest_charge", "payment_method"],
        })
      )
    } catch (error) {
      if ((error as { code?: string }).code === "resource_missing") {
        return undefined
      }
      throw error
    }
  }

  async list({
    from,
    to,
    after,
  }: {
    from: Date
    to: Date
    after?: string | null
  }): Promise<ProviderPaymentPage> {
    const page = await this.stripe.paymentIntents.list({
      created: { gte: seconds(from), lte: seconds(to) },
      limit: PAGE,
      expand: ["data.latest_charge"],
      ...(after && { starting_after: after }),
    })
    return {
      payments: page.data.map((intent) => this.read(intent)),
      next: page.has_more ? page.data.at(-1)?.id : undefined,
    }
  }

  async disputes(reference: string): Promise<ProviderDispute[]> {
    const page = await this.stripe.disputes.list({
      payment_intent: reference,
      limit: PAGE,
    })
    return page.data.map(readDispute)
  }

  async giveBack(
    payment: ProviderPayment,
    { amount, key }: { amount?: number; key: string }
  ): Promise<void> {
    if (payment.state === "held") {
      await this.stripe.paymentIntents.cancel(
        payment.id,
        {},
        { idempotencyKey: key }
      )
      return
    }
    await this.stripe.refunds.create(
      {
        payment_intent: payment.id,
        ...(amount !== undefined && {
          amount: getSmallestUnit(amount, payment.currency_code),
        }),
      },
      { idempotencyKey: key }
    )
  }

  private read(intent: Intent): ProviderPayment {
    const money = (amount: number) =>
      Number(getAmountFromSmallestUnit(amount, intent.currency))
    const charge =
      typeof intent.latest_charge === "object" ? intent.latest_charge : null
    const failure = intent.last_payment_error
    return {
      id: intent.id,
      session_id: intent.metadata?.session_id || undefined,
      state: STATES[intent.status] ?? "open",
      status: this.statusOf(intent),
      amount: money(intent.amount),
      received: money(intent.amount_received),
      refunded: money(charge?.amount_refunded ?? 0),
      currency_code: intent.currency,
      paid_at: charge?.paid ? new Date(charge.created * 1000) : undefined,
      is_disputed: charge?.disputed ?? false,
      failure: failure
        ? {
            code: failure.code,
            decline_code: failure.decline_code,
            message: failure.message,
          }
        : undefined,
      // As core keeps it: the charge as an id.
      data: {
        ...intent,
        latest_charge: charge?.id ?? intent.latest_charge,
        ...(failure && {
          last_payment_error: {
            ...failure,
            decline_code: publicDeclineCode(failure),
          },
        }),
      },
    }
  }
}

function readDispute(dispute: Dispute): ProviderDispute {
  return {
    id: dispute.id,
    reference: idOf(dispute.payment_intent),
    amount: Number(getAmountFromSmallestUnit(dispute.amount, dispute.currency)),
    currency_code: dispute.currency,
    reason: dispute.reason,
    status: dispute.status,
  }
}

function idOf(value: unknown): string | undefined {
  if (typeof value === "string") {
    return value
  }
  const { id } = (value ?? {}) as { id?: unknown }
  return typeof id === "string" ? id : undefined
}

function seconds(time: Date): number {
  return Math.floor(time.getTime() / 1000)
}
