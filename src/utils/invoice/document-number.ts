const NUMBER = /\{number(?::(\d{1,2}))?\}$/

/** What is wrong with a pattern such as `INV-{year}-{number:6}`; undefined when it can be used. */
export function numberPatternFault(pattern: string): string | undefined {
  const found = NUMBER.exec(pattern)
  if (!found) {
    return "must end in {number} or {number:6}: a number's digits count"
  }
  const width = Number(found[1] ?? 1)
  if (width < 1 || width > 12) {
    return "must give the number 1 to 12 digits"
  }
  const before = pattern.slice(0, found.index)
  const fixed = before.replace("{year}", "")
  if (/[{}]/.test(fixed)) {
    return "must name nothing in braces but one {year} and the {number} at its end"
  }
  if (/\d$/.test(before)) {
    return "must not have a digit right before {number}: they would run together"
  }
  if (before.endsWith("{year}")) {
    return "must have something between {year} and {number}, such as a dash"
  }
  if (!/^[A-Za-z0-9 ._/-]*$/.test(fixed) || before.length > 40) {
    return "must be made of at most 40 letters, digits, spaces and . _ / -"
  }
  return undefined
}

/** What counts on its own: the text before the number, and the year when the text names it. */
export type NumberSeries = {
  /** `INV-{year}-` */
  series: string
  /** 0 in a series that never begins again. */
  year: number
}

/** The series that a document of that year is counted in. */
export function seriesOf(pattern: string, year: number): NumberSeries {
  const series = pattern.replace(NUMBER, "")
  return { series, year: series.includes("{year}") ? year : 0 }
}

/** `INV-2026-000042` */
export function formatNumber(
  pattern: string,
  { year, sequence }: { year: number; sequence: number }
): string {
  const width = Number(NUMBER.exec(pattern)?.[1] ?? 1)
  const before = pattern.replace(NUMBER, "").replace("{year}", String(year))
  return before + String(sequence).padStart(width, "0")
}

/** The calendar year of a moment in a time zone. */
export function yearIn(timeZone: string, at: Date): number {
  return Number(
    new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone,
      year: "numeric",
    }).format(at)
  )
}
