import { StripeRefusal } from "./errors"

export type Answer = { status: number; body: object }

type Remembered = { fingerprint: string; answer: Answer; requestId: string }

/** What was answered to each idempotency key. */
export class IdempotencyKeys {
  private readonly answers = new Map<string, Remembered>()

  /**
   * The first answer to a key.
   *
   * @throws {StripeRefusal} when the key came with another request
   */
  recall(
    key: string,
    fingerprint: string
  ): { answer: Answer; requestId: string } | undefined {
    const known = this.answers.get(key)
    if (known && known.fingerprint !== fingerprint) {
      throw new StripeRefusal(400, {
        type: "idempotency_error",
        message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      })
    }
    return known
  }

  remember(
    key: string,
    fingerprint: string,
    answer: Answer,
    requestId: string
  ): void {
    this.answers.set(key, {
      fingerprint,
      answer: structuredClone(answer),
      requestId,
    })
  }
}
