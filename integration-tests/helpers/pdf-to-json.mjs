// Reads a PDF from standard input and prints what it says as JSON: one list of
// lines a page. A process of its own, since pdf.js is an ES module that jest
// cannot load.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"

const chunks = []
for await (const chunk of process.stdin) {
  chunks.push(chunk)
}
const pdf = await getDocument({
  data: new Uint8Array(Buffer.concat(chunks)),
  verbosity: 0,
  useSystemFonts: false,
}).promise
const pages = []
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const [, , width, height] = page.view
  pages.push({ width, height, lines: linesOf(items) })
}
const { info, metadata } = await pdf.getMetadata()
process.stdout.write(
  JSON.stringify({ pages, info, xmp: metadata?.getRaw() ?? "" })
)

/** Texts at the same height are one line, from left to right, with " | " between. */
function linesOf(items) {
  const lines = new Map()
  for (const { str, transform, width } of items) {
    if (str.trim()) {
      const [, , , , x, y] = transform
      const key = Math.round(y)
      lines.set(key, [...(lines.get(key) ?? []), { x, end: x + width, str }])
    }
  }
  return [...lines.entries()]
    .sort(([one], [other]) => other - one)
    .map(([, texts]) =>
      texts
        .sort((one, other) => one.x - other.x)
        .reduce(
          ({ line, end }, text) => ({
            line: !line
              ? text.str
              : `${line}${text.x - end > 6 ? " | " : text.x - end > 1 ? " " : ""}${text.str}`,
            end: text.end,
          }),
          { line: "", end: 0 }
        )
        .line.replace(/\s+/g, " ")
        .trim()
    )
}
