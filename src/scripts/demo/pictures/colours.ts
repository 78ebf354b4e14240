/** The shop's paints. */
export const COLOURS = {
  Sea: "#3b7c99",
  Chalk: "#efe8da",
  Rust: "#bb5f38",
  Ink: "#2b3a4a",
  Pine: "#35624f",
  Moss: "#7d8f52",
  Sand: "#d9c199",
  Oat: "#e3d3b6",
  Slate: "#6f7c87",
  Rose: "#d79c94",
  Honey: "#dfa338",
  Clay: "#c97f5a",
  Oak: "#b58455",
  Cherry: "#9a5a3c",
} as const

export type Colour = keyof typeof COLOURS

/** Whether a value of an option is one of the shop's paints. */
export function isColour(name: string): name is Colour {
  return name in COLOURS
}

/** Mixes a colour with another; 0 leaves it, 1 replaces it. */
export function mix(colour: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const from = parseInt(colour.slice(at, at + 2), 16)
    const to = parseInt(other.slice(at, at + 2), 16)
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, "0")
  })
  return `#${parts.join("")}`
}
