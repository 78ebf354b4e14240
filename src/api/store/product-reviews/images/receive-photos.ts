import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import multer from "multer"
import { resolveOptions } from "../../../../utils/resolve-options"

/** Name of the form's field. */
const FIELD = "files"

/** Reads the photos of a form into memory, no more and no larger ones than the shop takes. */
export function receivePhotos(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const { maxImages, maxImageMegabytes } = resolveOptions(
    req.scope
  ).productReview
  const receive = multer({
    storage: multer.memoryStorage(),
    limits: {
      files: maxImages,
      fileSize: Math.floor(maxImageMegabytes * 1024 * 1024),
      fields: 0,
      parts: maxImages + 1,
    },
  }).array(FIELD)
  const sentences: Record<string, string> = {
    LIMIT_FILE_SIZE: `Each image can have at most ${maxImageMegabytes} MB`,
    LIMIT_FILE_COUNT: `A review takes at most ${maxImages} images`,
    LIMIT_PART_COUNT: `A review takes at most ${maxImages} images`,
  }
  receive(req as never, res as never, (error: unknown) => {
    if (!error) {
      return next()
    }
    const { code = "" } = error as { code?: string }
    next(
      new MedusaError(
        MedusaError.Types.INVALID_DATA,
        sentences[code] ??
          `Send the images as multipart/form-data in the field ${FIELD}`
      )
    )
  })
}
