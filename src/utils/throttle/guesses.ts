import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { RateLimiterRes } from "rate-limiter-flexible"
import { addressGroup } from "../http/client-address"
import { hashToken } from "../random-token"
import { resolveOptions } from "../resolve-options"
import { limiter } from "./limiters"
import { TooManyRequests } from "./too-many-requests"

/** A try at something that only its owner should know. */
export type Attempt = {
  /** What is guessed at: "login", "order-track". */
  name: string
  /** Whom the guess comes from: `clientAddress(req)`. */
  address: string
  /** Whose secret it is: an email, in any spelling. */
  account: string
}

/** A guess that has been counted as wrong until it is known to be something else. */
export type Guess = {
  /** It was right: the account's count from this address starts afresh. */
  succeeded(): Promise<void>
  /** It was no guess after all (a malformed request): it is taken back. */
  forget(): Promise<void>
}

const DAY = 86_400
/** Guesses at one account, from anywhere, that are answered without delay. */
const UNDELAYED = 20
const LONGEST_DELAY = 3_000
/** More than anybody can guess in a window: this count only ever delays. */
const NEVER = 1_000_000_000

/**
 * Counts a guess before it is answered, so that guesses in parallel count too.
 *
 * Three counts: account and address together, which a stranger elsewhere cannot
 * fill; the address alone, far higher, for who tries one password on everybody;
 * the account alone, from everywhere, which never refuses but answers more slowly.
 *
 * @throws {TooManyRequests} when this address has guessed too often
 */
export async function beginGuess(
  container: MedusaContainer,
  attempt: Attempt
): Promise<Guess> {
  const { throttle } = resolveOptions(container).account
  const { name } = attempt
  const window = throttle.windowMinutes * 60
  const address = addressGroup(attempt.address)
  const account = attempt.account.trim().toLowerCase()
  const pair = {
    limiter: limiter(container, `${name}-pair`, throttle.perAccount, window),
    key: short(address, account),
  }
  const strikes = {
    limiter: limiter(container, `${name}-strikes`, NEVER, DAY),
    key: pair.key,
  }
  const alone = {
    limiter: limiter(container, `${name}-address`, throttle.perAddress, window),
    key: short(address),
  }
  const anywhere = {
    limiter: limiter(container, `${name}-account`, NEVER, window),
    key: short(account),
  }

  const refused = await refusalOf(() => pair.limiter.consume(pair.key))
  if (refused) {
    // Only the guess that went over the limit; the others wait for what it decided.
    if (refused.consumedPoints === throttle.perAccount + 1) {
      const { consumedPoints } = await strikes.limiter.penalty(strikes.key)
      const wait = Math.min(
        60 * 2 ** (consumedPoints - 1),
        throttle.longestWaitMinutes * 60
      )
      await pair.limiter.block(pair.key, wait)
      throw new TooManyRequests(wait)
    }
    throw new TooManyRequests(secondsOf(refused))
  }
  const flooded = await refusalOf(() => alone.limiter.consume(alone.key))
  if (flooded) {
    await pair.limiter.reward(pair.key)
    throw new TooManyRequests(secondsOf(flooded))
  }
  const { consumedPoints } = await anywhere.limiter.penalty(anywhere.key)
  await sleep(delayOf(consumedPoints))

  return {
    async succeeded() {
      await pair.limiter.delete(pair.key)
      await strikes.limiter.delete(strikes.key)
      await anywhere.limiter.delete(anywhere.key)
      await alone.limiter.reward(alone.key)
    },
    async forget() {
      await pair.limiter.reward(pair.key)
      await anywhere.limiter.reward(anywhere.key)
      await alone.limiter.reward(alone.key)
    },
  }
}

/** Milliseconds that the nth guess at an account waits for its answer. */
export function delayOf(guesses: number): number {
  return guesses <= UNDELAYED
    ? 0
    : Math.min(LONGEST_DELAY, 100 * 2 ** (guesses - UNDELAYED - 1))
}

/** What a limiter said when it refused; undefined when it let pass. */
export async function refusalOf(
  consume: () => Promise<RateLimiterRes>
): Promise<RateLimiterRes | undefined> {
  try {
    await consume()
    return undefined
  } catch (error) {
    if (error instanceof RateLimiterRes) {
      return error
    }
    throw error
  }
}

export function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000))
}

/** Keys are hashed: the table of counts is no list of who has an account. */
export function short(...parts: string[]): string {
  return hashToken(parts.join("\n")).slice(0, 40)
}
