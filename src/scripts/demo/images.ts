import type { MedusaContainer } from "@medusajs/framework/types"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import sharp from "sharp"
import type { DemoProduct } from "./catalogue"
import { picturesOf } from "./pictures/picture"

/**
 * Paints the pictures of products and stores them as files.
 *
 * @returns the addresses by the product's handle, in the order they are shown
 */
export async function uploadPictures(
  container: MedusaContainer,
  products: DemoProduct[]
): Promise<Map<string, string[]>> {
  const pictures = products.flatMap((product) =>
    picturesOf(product).map((picture) => ({ ...picture, of: product.handle }))
  )
  // PNG, because mail programs and image optimisers refuse SVG.
  const files = await Promise.all(
    pictures.map(async ({ name, svg }) => ({
      filename: `${name}.png`,
      mimeType: "image/png",
      content: (await sharp(Buffer.from(svg)).png().toBuffer()).toString(
        "base64"
      ),
      access: "public" as const,
    }))
  )
  const { result } = await uploadFilesWorkflow(container).run({
    input: { files },
  })
  const addresses = new Map<string, string[]>()
  pictures.forEach(({ of }, index) => {
    addresses.set(of, [...(addresses.get(of) ?? []), result[index].url])
  })
  return addresses
}
