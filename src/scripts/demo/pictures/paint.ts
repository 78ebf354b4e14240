import { mix } from "./colours"

/** One colour in light and shade. */
export type Paint = {
  base: string
  light: string
  shade: string
  deep: string
}

export function paintOf(base: string): Paint {
  return {
    base,
    light: mix(base, "#ffffff", 0.35),
    shade: mix(base, "#1d2530", 0.22),
    deep: mix(base, "#1d2530", 0.5),
  }
}

/** Draws on a field of 800 × 800 whose ground is at 620. */
export type Draw = (paint: Paint) => string

/** A filled outline. */
export const shape = (d: string, fill: string, more = ""): string =>
  `<path d="${d}" fill="${fill}" ${more}/>`

/** An open line. */
export const line = (d: string, stroke: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0
): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`

export const oval = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string
): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"/>`

/** The same mark many times. */
export const repeat = (
  count: number,
  mark: (index: number) => string
): string => Array.from({ length: count }, (_, index) => mark(index)).join("")
