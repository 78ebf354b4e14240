/** How hard a password is to guess: 0 (a word of a list) to 4, as zxcvbn estimates it. */
export type PasswordScorer = (password: string, words: string[]) => number

/**
 * Characters that are looked at. zxcvbn's cost grows faster than the length, up to
 * seconds at 128 characters; a part of a password that is strong makes it strong.
 */
const WINDOW = 40

let loading: Promise<PasswordScorer> | undefined

/**
 * The scorer, with dictionaries of leaked passwords, words and names. They take
 * some 45 MB and a quarter of a second, so they are loaded when the first password
 * is chosen, and a process that never sees one never has them.
 */
export function loadPasswordScorer(): Promise<PasswordScorer> {
  loading ??= load()
  return loading
}

async function load(): Promise<PasswordScorer> {
  const [{ zxcvbn, zxcvbnOptions }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ])
  zxcvbnOptions.setOptions({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    // The default of 100 makes a password of symbols twenty times as dear as words.
    l33tMaxSubstitutions: 20,
  })
  const score: PasswordScorer = (password, words) =>
    zxcvbn(password, words).score
  return (password, words) => {
    const head = score(password.slice(0, WINDOW), words)
    return password.length <= WINDOW || head === 4
      ? head
      : Math.max(head, score(password.slice(-WINDOW), words))
  }
}
