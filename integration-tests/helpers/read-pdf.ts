import { spawnSync } from "node:child_process"
import path from "node:path"

export type ReadPdf = {
  pages: { width: number; height: number; lines: string[] }[]
  info: Record<string, unknown>
  /** The XML that names the standard the file keeps to. */
  xmp: string
}

/** What a PDF says: its pages, line by line, columns with " | " between. */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [path.join(__dirname, "pdf-to-json.mjs")],
    { input: pdf, maxBuffer: 64 * 1024 * 1024 }
  )
  if (status !== 0) {
    throw new Error(`readPdf: ${stderr}`)
  }
  return JSON.parse(stdout.toString())
}
