import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import {
  declineWord,
  publicDeclineCode,
} from "../../../utils/payment/decline-words"
import { paymentWords, type PaymentWord } from "../../../utils/payment/words"
import type { CompletionFailure } from "./complete-cart"
import { cartLocale } from "./tell-payment-failed"

/** Why a cart did not become an order, as core's documentation shapes it. */
export type CompletionError = {
  type: string
  name: string
  message: string
  code: string
}

type Session = {
  status: string
  data: {
    status?: string
    last_payment_error?: { code?: string; decline_code?: string } | null
  } | null
  created_at: string
}

const { PAYMENT_AUTHORIZATION_ERROR, PAYMENT_REQUIRES_MORE_ERROR } =
  MedusaError.Types

/**
 * What a shopper is told when the payment kept the order from being placed.
 * Read before the session is made payable again.
 */
export async function explainPaymentFailure(
  container: MedusaContainer,
  cartId: string,
  { error }: CompletionFailure
): Promise<CompletionError> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: [
      "id",
      "payment_collection.payment_sessions.status",
      "payment_collection.payment_sessions.data",
      "payment_collection.payment_sessions.created_at",
    ],
    filters: { id: cartId },
  })
  const [cart] = data as unknown as {
    payment_collection?: { payment_sessions: Session[] | null }
  }[]
  const locale = await cartLocale(container, cartId)
  const session = cart?.payment_collection?.payment_sessions?.at(-1)
  // Core says this when the provider did not answer; the session is as it was.
  const unanswered =
    error.type === PAYMENT_AUTHORIZATION_ERROR &&
    session?.status === PaymentSessionStatus.PENDING
  const { word, code, type } = unanswered ? UNREACHABLE : reasonOf(session)
  return {
    type,
    name: error.name ?? "Error",
    message: paymentWords(word, locale),
    code,
  }
}

type Reason = { word: PaymentWord; code: string; type: string }

const UNREACHABLE: Reason = {
  word: "unreachable",
  code: "provider_unreachable",
  type: PAYMENT_AUTHORIZATION_ERROR,
}

function reasonOf(session: Session | undefined): Reason {
  const failure = session?.data?.last_payment_error
  switch (session?.status) {
    case PaymentSessionStatus.ERROR:
      return {
        word: declineWord(failure ?? {}),
        code: publicDeclineCode(failure ?? {}),
        type: PAYMENT_AUTHORIZATION_ERROR,
      }
    case PaymentSessionStatus.CANCELED:
      return {
        word: "canceled",
        code: "canceled",
        type: PAYMENT_AUTHORIZATION_ERROR,
      }
    case PaymentSessionStatus.REQUIRES_MORE:
      return {
        word: "confirm",
        code: "requires_action",
        type: PAYMENT_REQUIRES_MORE_ERROR,
      }
    case PaymentSessionStatus.PENDING:
      return pending(session)
    default:
      return UNREACHABLE
  }
}

function pending({ data }: Session): Reason {
  return data?.status === "processing"
    ? {
        word: "processing",
        code: "processing",
        type: PAYMENT_REQUIRES_MORE_ERROR,
      }
    : {
        word: "unpaid",
        code: data?.status ?? "requires_payment_method",
        type: PAYMENT_REQUIRES_MORE_ERROR,
      }
}
