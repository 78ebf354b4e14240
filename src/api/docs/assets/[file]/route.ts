import path from "node:path"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { VIEWER_SCRIPT } from "../../viewer"

/** What the viewer needs of the package `swagger-ui-dist`, and nothing else of it. */
const FILES = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"]

const folder = path.dirname(require.resolve("swagger-ui-dist/package.json"))

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { file } = req.params
  res.set({
    "cache-control": "public, max-age=3600",
    "x-content-type-options": "nosniff",
  })
  if (file === "viewer.js") {
    res.type("text/javascript").send(VIEWER_SCRIPT)
    return
  }
  if (!FILES.includes(file)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `File with name: ${file} was not found`
    )
  }
  res.sendFile(file, { root: folder, cacheControl: false })
}
