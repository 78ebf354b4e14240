// The rows of docs/brief.md and the tests that prove them.

/**
 * @typedef {{ id: string, text: string, area: string }} Row
 * @typedef {{ name: string, file: string, passed: boolean }} Proof
 * @typedef {Row & { state: "proved" | "failing" | "open", proofs: Proof[] }} Judged
 */

/**
 * Reads the rows, each with the heading it stands under.
 *
 * @param {string} markdown
 * @returns {Row[]}
 */
export function readRows(markdown) {
  let area = ""
  return markdown.split("\n").flatMap((line) => {
    area = /^##\s+(.*)/.exec(line)?.[1].trim() ?? area
    const row = /^\|\s*(B\d{2})\s*\|\s*(.*?)\s*\|\s*$/.exec(line)
    return row ? [{ id: row[1], text: row[2], area }] : []
  })
}

/**
 * The rows that a test's name carries: `B02:`, `B02, B03:` or `B02 and B03:`.
 *
 * @param {string} name
 * @returns {string[]}
 */
export function idsOf(name) {
  const lists = name.match(/\bB\d{2}(?:\s*(?:,|and)\s*B\d{2})*(?=:)/g) ?? []
  return lists.flatMap((list) => list.match(/B\d{2}/g))
}

/**
 * Sets the rows against what a test run said (`jest --json`). A row is proved when tests
 * carry its id and every one of them that ran has passed.
 *
 * @param {Row[]} rows
 * @param {{ testResults: { name: string, assertionResults: { fullName: string, status: string }[] }[] }} results
 * @returns {Judged[]}
 */
export function judge(rows, results) {
  const proofs = new Map(rows.map(({ id }) => [id, []]))
  for (const { name: file, assertionResults } of results.testResults) {
    for (const { fullName, status } of assertionResults) {
      if (status === "passed" || status === "failed") {
        for (const id of new Set(idsOf(fullName))) {
          proofs
            .get(id)
            ?.push({ name: fullName, file, passed: status === "passed" })
        }
      }
    }
  }
  return rows.map((row) => {
    const own = proofs.get(row.id)
    const state = !own.length
      ? "open"
      : own.every(({ passed }) => passed)
        ? "proved"
        : "failing"
    return { ...row, state, proofs: own }
  })
}

/**
 * The recorded rows that are no longer proved.
 *
 * @param {Judged[]} judged
 * @param {string[]} done
 */
export function lost(judged, done) {
  const proved = new Set(idsIn(judged, "proved"))
  return done.filter((id) => !proved.has(id))
}

/** @param {Judged[]} judged @param {Judged["state"]} state */
export function idsIn(judged, state) {
  return judged.filter((row) => row.state === state).map(({ id }) => id)
}
