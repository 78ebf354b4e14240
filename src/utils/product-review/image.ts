import { MedusaError } from "@medusajs/framework/utils"
import sharp from "sharp"

/** Formats that a photo may come in. Drawings that can hold scripts (SVG) are none of them. */
export type PhotoFormat = "jpeg" | "png" | "webp" | "gif"

const SIGNATURES: [PhotoFormat, RegExp][] = [
  ["jpeg", /^\xff\xd8\xff/],
  ["png", /^\x89PNG\r\n\x1a\n/],
  ["gif", /^GIF8[79]a/],
  ["webp", /^RIFF[^]{4}WEBP/],
]

/** Decoded, so many pixels take some 200 MB; a small file can claim far more. */
const MOST_PIXELS = 50_000_000

/** What a file is by its first bytes, whatever its name or the sender says. */
export function sniffPhoto(content: Buffer): PhotoFormat | null {
  const head = content.subarray(0, 16).toString("latin1")
  return SIGNATURES.find(([, signature]) => signature.test(head))?.[0] ?? null
}

export type EncodedPhoto = { content: Buffer; width: number; height: number }

/**
 * Draws a photo anew, upright and no larger than needed, as WebP. Nothing but the
 * pixels survives: no place, no camera, no comment, nothing hidden behind the image.
 *
 * @throws {MedusaError} INVALID_DATA when it is no photo
 */
export async function encodePhoto(
  content: Buffer,
  longestSide: number
): Promise<EncodedPhoto> {
  const format = sniffPhoto(content)
  if (!format) {
    throw notAPhoto()
  }
  try {
    const image = sharp(content, {
      limitInputPixels: MOST_PIXELS,
      failOn: "error",
    })
    if ((await image.metadata()).format !== format) {
      throw notAPhoto()
    }
    const { data, info } = await image
      .rotate()
      .resize({
        width: longestSide,
        height: longestSide,
        fit: "inside",
        withoutEnlargement: true,
      })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { content: data, width: info.width, height: info.height }
  } catch {
    throw notAPhoto()
  }
}

function notAPhoto(): MedusaError {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    "Images must be JPEG, PNG, WebP or GIF photos"
  )
}
