import { readFileSync } from "node:fs"
import path from "node:path"
import type { InvoiceOptions } from "../../../options/invoice"

/** The two fonts of a document, as they are embedded. */
export type InvoiceFonts = { regular: Buffer; bold: Buffer }

const read = new Map<string, Buffer>()

/**
 * DejaVu Sans, which has the letters of Latin, Greek, Cyrillic, Armenian and
 * Georgian; or the shop's own. Each file is read once a process.
 */
export function loadFonts(own: InvoiceOptions["fonts"]): InvoiceFonts {
  return own
    ? { regular: readFont(own.regular), bold: readFont(own.bold) }
    : { regular: dejavu("DejaVuSans.ttf"), bold: dejavu("DejaVuSans-Bold.ttf") }
}

function dejavu(file: string): Buffer {
  const folder = path.dirname(require.resolve("dejavu-fonts-ttf/package.json"))
  return readFont(path.join(folder, "ttf", file))
}

function readFont(file: string): Buffer {
  const font = read.get(file) ?? readFileSync(file)
  read.set(file, font)
  return font
}
