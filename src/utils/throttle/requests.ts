import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { addressGroup } from "../http/client-address"
import { delayOf, refusalOf, secondsOf, short } from "./guesses"
import { limiter } from "./limiters"
import { TooManyRequests } from "./too-many-requests"
import { resolveOptions } from "../resolve-options"

/** Something that costs the shop, or somebody else, whenever it is asked for. */
export type CountedRequest = {
  /** What is asked for: "forgot-password". */
  name: string
  /** `clientAddress(req)` */
  address: string
  /** Whose mailbox it goes to, when it goes to one. */
  account?: string
}

/**
 * Counts a request, whatever comes of it: by mailbox and address, by address far
 * higher, and by mailbox with a growing delay.
 *
 * @throws {TooManyRequests}
 */
export async function countRequest(
  container: MedusaContainer,
  { name, address, account }: CountedRequest
): Promise<void> {
  const { throttle } = resolveOptions(container).account
  const window = throttle.windowMinutes * 60
  const from = addressGroup(address)
  if (account) {
    const whose = account.trim().toLowerCase()
    await consume(
      container,
      `${name}-pair`,
      throttle.perAccount,
      window,
      short(from, whose)
    )
    const { consumedPoints } = await limiter(
      container,
      `${name}-account`,
      1_000_000_000,
      window
    ).penalty(short(whose))
    await sleep(delayOf(consumedPoints))
  }
  await consume(
    container,
    `${name}-address`,
    throttle.perAddress,
    window,
    short(from)
  )
}

/**
 * Counts what an address does in an hour.
 *
 * @throws {TooManyRequests}
 */
export function countHourly(
  container: MedusaContainer,
  name: string,
  limit: number,
  address: string
): Promise<void> {
  return consume(container, name, limit, 3600, short(addressGroup(address)))
}

async function consume(
  container: MedusaContainer,
  name: string,
  points: number,
  seconds: number,
  key: string
): Promise<void> {
  const refused = await refusalOf(() =>
    limiter(container, name, points, seconds).consume(key)
  )
  if (refused) {
    throw new TooManyRequests(secondsOf(refused))
  }
}
