import { createHash } from "node:crypto"
import type { ProductReviewFlag } from "../../modules/product-review/constants"

type ReviewWords = { title?: string | null; content?: string | null }

/** Enough to bring a review to a person's eye; the shop adds its own by option. */
const PROFANITY = [
  "arse",
  "arsehole",
  "asshole",
  "bastard",
  "bitch",
  "bollocks",
  "bullshit",
  "crap",
  "cunt",
  "dickhead",
  "fag",
  "fuck",
  "fucked",
  "fucker",
  "fucking",
  "motherfucker",
  "nigger",
  "piss",
  "prick",
  "shit",
  "shitty",
  "slut",
  "twat",
  "wanker",
  "whore",
]

const LINK =
  /\b(?:https?:\/\/|www\.)\S|\b[a-z0-9-]+\.(?:com|net|org|info|biz|shop|store|online|site|xyz|ru|cn|io|co|ly)\b|\S@\S+\.\S/i

/** Shorter ones repeat by chance: "very good", "as described". */
const SHORTEST_COPY = 20

/** What the words alone tell; whether they are a copy, only the database knows. */
export function wordFlags(
  { title, content }: ReviewWords,
  extraWords: string[] = []
): ProductReviewFlag[] {
  const text = `${title ?? ""}\n${content ?? ""}`
  const words = new Set(wordsOf(text))
  const listed = [...PROFANITY, ...extraWords.flatMap(wordsOf)]
  return [
    ...(LINK.test(text) ? (["link"] as const) : []),
    ...(listed.some((word) => words.has(word)) ? (["profanity"] as const) : []),
  ]
}

/** The same for two texts that differ in case, spaces and punctuation only; null when too short to tell. */
export function contentHash({ content }: ReviewWords): string | null {
  const words = wordsOf(content ?? "").join(" ")
  return words.length < SHORTEST_COPY
    ? null
    : createHash("sha256").update(words).digest("base64url")
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFKC")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
