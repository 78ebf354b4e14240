import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SHOP_PAYMENT_MODULE } from "../../../modules/payment/constants"
import type ShopPaymentModuleService from "../../../modules/payment/service"
import { assessPayment } from "../../../utils/payment/assess-payment"
import { comparisonWindow } from "../../../utils/payment/comparison-window"
import type {
  PaymentGateway,
  ProviderPayment,
} from "../../../utils/payment/gateway"
import { resolveOptions } from "../../../utils/resolve-options"
import { openPaymentIncidentWorkflow } from "../open-payment-incident"
import { announceCaptures } from "./announce-captures"
import { readPaymentBooks } from "./read-books"
import { closeIncident } from "./report-incident"
import { settlePayment } from "./settle-payment"

export type Comparison = {
  provider_id: string
  pages: number
  payments: number
  /** Payments on which shop and provider did not agree. */
  settled: number
  /** Of them, those that could not be settled now. */
  failed: number
  reachable: boolean
}

/**
 * Compares a provider's payments with the shop's books, page by page: never more
 * than a page is in memory, and a run that is cut off goes on where it was.
 */
export async function comparePayments(
  container: MedusaContainer,
  provider_id: string,
  gateway: PaymentGateway
): Promise<Comparison> {
  const { reconciliations } =
    container.resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
  const result: Comparison = {
    provider_id,
    pages: 0,
    payments: 0,
    settled: 0,
    failed: 0,
    reachable: true,
  }
  const row = await reconciliations.get(provider_id)
  const window = comparisonWindow(
    row,
    resolveOptions(container).payment,
    new Date()
  )
  if (!row.window_from) {
    await reconciliations.begin(provider_id, window.from, window.to)
  }
  let { after } = window
  do {
    const page = await gateway
      .list({ from: window.from, to: window.to, after })
      .catch((error: Error) => error)
    if (page instanceof Error) {
      await reportUnreachable(container, provider_id, page)
      return { ...result, reachable: false }
    }
    result.pages += 1
    result.payments += page.payments.length
    await comparePage(container, provider_id, gateway, page.payments, result)
    after = page.next ?? null
    if (after) {
      await reconciliations.advance(provider_id, after)
    }
  } while (after)
  await reconciliations.finish(provider_id, window.isDeep)
  await reportReachable(container, provider_id)
  return result
}

async function comparePage(
  container: MedusaContainer,
  provider_id: string,
  gateway: PaymentGateway,
  payments: ProviderPayment[],
  result: Comparison
): Promise<void> {
  const books = await readPaymentBooks(
    container,
    payments.flatMap(({ session_id }) => session_id ?? [])
  )
  const { settleAfterMinutes } = resolveOptions(container).payment
  const ripe = Date.now() - settleAfterMinutes * 60_000
  const quiet: { id: string; payment_id: string }[] = []
  for (const payment of payments) {
    const known = books.get(payment.session_id ?? "")
    const isRipe = !payment.paid_at || payment.paid_at.getTime() <= ripe
    if (!isRipe || known?.session.provider_id !== provider_id) {
      continue
    }
    const findings = assessPayment(payment, known)
    if (!findings.length) {
      const { payment: row } = known
      quiet.push(
        ...(known.order && row?.is_captured ? row.captures : []).map(
          ({ id }) => ({ id, payment_id: row?.id ?? "" })
        )
      )
      continue
    }
    result.settled += 1
    await settle(container, provider_id, gateway, payment.id).catch(
      (error: Error) => {
        result.failed += 1
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(
            `[payment] ${payment.id} could not be settled: ${error.message}`
          )
      }
    )
  }
  await announceCaptures(container, quiet)
}

/** Looks again before it acts: the page is as old as what came before it took. */
async function settle(
  container: MedusaContainer,
  provider_id: string,
  gateway: PaymentGateway,
  reference: string
): Promise<void> {
  const payment = await gateway.retrieve(reference)
  if (payment) {
    await settlePayment(container, {
      provider_id,
      gateway,
      payment,
      isDue: true,
    })
  }
}

async function reportUnreachable(
  container: MedusaContainer,
  provider_id: string,
  { message }: Error
): Promise<void> {
  const since = await container
    .resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
    .reconciliations.markUnreachable(provider_id)
  await openPaymentIncidentWorkflow(container).run({
    input: {
      key: unreachableKey(provider_id, since),
      kind: "provider_unreachable",
      provider_id,
      details: { since: since.toISOString(), reason: message },
    },
  })
}

async function reportReachable(
  container: MedusaContainer,
  provider_id: string
): Promise<void> {
  const since = await container
    .resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
    .reconciliations.markReachable(provider_id)
  if (since) {
    await closeIncident(
      container,
      unreachableKey(provider_id, since),
      "The provider answers again"
    )
  }
}

function unreachableKey(provider_id: string, since: Date): string {
  return `provider_unreachable:${provider_id}:${since.toISOString()}`
}
