import type { MedusaResponse } from "@medusajs/framework/http"
import { loadPasswordScorer } from "./password-strength"
import {
  personalWords,
  withoutPersonalWords,
  type PasswordPerson,
} from "./personal-words"

export const PASSWORD_MIN_LENGTH = 8
export const PASSWORD_MAX_LENGTH = 128
/** zxcvbn's "safely unguessable: moderate protection from offline slow-hash scenario". */
export const PASSWORD_MIN_SCORE = 3

export const PASSWORD_RULES = [
  "too_short",
  "too_long",
  "too_weak",
  "contains_personal",
] as const
export type PasswordRule = (typeof PASSWORD_RULES)[number]

/** A rule that a password breaks, with a sentence for who chose it. */
export type PasswordFault = { rule: PasswordRule; message: string }

const MESSAGES: Record<PasswordRule, string> = {
  too_short: `The password must have ${PASSWORD_MIN_LENGTH} characters or more`,
  too_long: `The password must have ${PASSWORD_MAX_LENGTH} characters or fewer`,
  too_weak:
    "The password is too easy to guess; a few unrelated words make a good one",
  contains_personal:
    "The password rests on the email address, a name or the name of the shop",
}

/**
 * Checks a password as NIST 800-63B wants it: long enough, hard to guess, not made
 * of what everybody knows about its owner; no rules about kinds of characters.
 *
 * @returns every rule that it breaks; empty when it is good
 */
export async function checkPassword(
  password: string,
  person: PasswordPerson = {}
): Promise<PasswordFault[]> {
  const length = [...password].length
  if (length > PASSWORD_MAX_LENGTH) {
    return [fault("too_long")]
  }
  const words = personalWords(person)
  const rest = withoutPersonalWords(password, words)
  const score = await loadPasswordScorer()
  const rules: PasswordRule[] = []
  if (length < PASSWORD_MIN_LENGTH) {
    rules.push("too_short")
  }
  if (score(password, words) < PASSWORD_MIN_SCORE) {
    rules.push("too_weak")
  }
  if (rest !== undefined && score(rest, []) < PASSWORD_MIN_SCORE) {
    rules.push("contains_personal")
  }
  return rules.map(fault)
}

function fault(rule: PasswordRule): PasswordFault {
  return { rule, message: MESSAGES[rule] }
}

/** The answer to a password that breaks rules: 400, with each of them in `details`. */
export function answerWeakPassword<T>(
  res: MedusaResponse<T>,
  faults: PasswordFault[]
): void {
  ;(res as MedusaResponse).status(400).json({
    type: "invalid_data",
    message: faults.map(({ message }) => message).join(". "),
    details: faults,
  })
}
