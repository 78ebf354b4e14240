/**
 * Brings what a shopper typed into the form that is stored: composed characters,
 * no control characters but line breaks, no spaces around. It stays text; whoever
 * shows it escapes it.
 */
export function reviewText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}

/** The same for what has one line. */
export function reviewLine(text: string): string {
  return reviewText(text).replace(/\s+/g, " ")
}
