import { createHash } from "node:crypto"
import { COLOURS, type Colour, isColour, mix } from "./colours"
import { MOTIFS } from "./motifs"
import { paintOf } from "./paint"
import type { DemoProduct } from "../catalogue/types"

/** One picture of a product, as SVG; the same product always looks the same. */
export type Picture = { name: string; svg: string }

/** Warm backgrounds that no paint of ours disappears on. */
const WALLS = ["#e8ddcb", "#dfe5e2", "#e6d5cc", "#d8e0e8", "#e2e2d0", "#dcd6e0"]

/** All pictures of a product: one a colour, and a close-up when it has one. */
export function picturesOf(product: DemoProduct): Picture[] {
  const colours = coloursOf(product)
  const pictures = colours.map((colour, index) => ({
    name: `${product.handle}-${index + 1}`,
    svg: draw(product, colour, index),
  }))
  if (!product.detail) {
    return pictures
  }
  const closeUp = {
    name: `${product.handle}-${colours.length + 1}`,
    svg: draw(product, colours[0], colours.length, 'viewBox="180 240 440 440"'),
  }
  return [...pictures, closeUp]
}

/** The paints a product comes in. */
export function coloursOf(product: DemoProduct): Colour[] {
  const paints = (product.options.Colour ?? []).filter(isColour)
  return paints.length ? paints : [product.colour ?? "Slate"]
}

function draw(
  { handle, picture }: DemoProduct,
  colour: Colour,
  index: number,
  view = 'viewBox="90 60 620 620"'
): string {
  const paint = paintOf(COLOURS[colour])
  const seed = createHash("sha256").update(handle).digest()
  const wall = WALLS[(seed[0] + index) % WALLS.length]
  const floor = mix(wall, "#6b5a48", 0.18)
  const lightAt = 20 + (seed[1] % 60)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${view} width="800" height="800">` +
    `<defs><radialGradient id="light" cx="${lightAt}%" cy="18%" r="95%">` +
    `<stop offset="0" stop-color="${mix(wall, "#ffffff", 0.65)}"/>` +
    `<stop offset="1" stop-color="${wall}"/></radialGradient></defs>` +
    `<rect width="800" height="800" fill="url(#light)"/>` +
    `<rect y="600" width="800" height="200" fill="${floor}"/>` +
    `<ellipse cx="400" cy="632" rx="250" ry="26" fill="#1d2530" opacity=".16"/>` +
    MOTIFS[picture](paint) +
    `</svg>`
  )
}
