/** How a review names its author: first name and initial, "Ana M."; null when nothing is known. */
export function authorName(
  firstName?: string | null,
  lastName?: string | null
): string | null {
  const first = clean(firstName)
  const initial = [...clean(lastName)][0]
  const parts = [first, initial && `${initial.toUpperCase()}.`]
  return parts.filter(Boolean).join(" ") || null
}

/** The same, of a name written in one field: "ana maria molnar" is "ana M.". */
export function authorOfFullName(name?: string | null): string | null {
  const words = clean(name).split(" ")
  return authorName(words[0], words.length > 1 ? words.at(-1) : undefined)
}

function clean(name?: string | null): string {
  const text = (name ?? "")
    .normalize("NFC")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
  return [...text].slice(0, 60).join("")
}
