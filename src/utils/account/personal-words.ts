/** What a stranger knows about who chooses a password. */
export type PasswordPerson = {
  email?: string | null
  first_name?: string | null
  last_name?: string | null
  shopName?: string | null
}

/** Shorter ones are in every password. */
const SHORTEST = 3

/**
 * The words of a person that a password must not rest on: address, names and shop,
 * whole and in parts, lower case, the longest first.
 */
export function personalWords(person: PasswordPerson): string[] {
  const { email, first_name, last_name, shopName } = person
  const local = email?.split("@")[0]
  const whole = [email, local, first_name, last_name, shopName]
    .filter((word): word is string => !!word)
    .map((word) => word.toLowerCase().trim())
  const parts = [local, first_name, last_name, shopName].flatMap(
    (word) => word?.toLowerCase().split(/[^\p{L}\p{N}]+/u) ?? []
  )
  return [...new Set([...whole, ...parts])]
    .filter((word) => [...word].length >= SHORTEST)
    .sort((one, other) => other.length - one.length)
}

/** A password without those words, or undefined when it holds none of them. */
export function withoutPersonalWords(
  password: string,
  words: string[]
): string | undefined {
  let rest = password.toLowerCase()
  for (const word of words) {
    rest = rest.replaceAll(word, "")
  }
  return rest.length < password.length ? rest : undefined
}
