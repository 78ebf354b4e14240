/** Colours of a mail in light and in dark surroundings. */
export type MailPalette = {
  page: string
  card: string
  text: string
  muted: string
  line: string
  panel: string
  /** The shop's colour, moved only as far as it must to be read on the card. */
  accent: string
  /** The shop's colour as a surface, moved only as far as it must to be seen. */
  button: string
  /** Text on the button. */
  onButton: string
}

/** Contrast that WCAG AA asks of text. */
const READABLE = 4.5
/** Contrast that sets a button off from a card; a dark one gets lost sooner. */
const VISIBLE = { light: 1.25, dark: 3 }

const light = {
  page: "#f3f3f1",
  card: "#ffffff",
  text: "#1f2328",
  muted: "#5b626b",
  line: "#e3e3df",
  panel: "#f8f8f6",
}

const dark = {
  page: "#121315",
  card: "#1c1e21",
  text: "#eceded",
  muted: "#a6adb5",
  line: "#33373c",
  panel: "#24272b",
}

/** The palettes that suit a shop's colour. */
export function palettes(color: string): {
  light: MailPalette
  dark: MailPalette
} {
  return {
    light: { ...light, ...shades(color, "#000000", light.card, VISIBLE.light) },
    dark: { ...dark, ...shades(color, "#ffffff", dark.card, VISIBLE.dark) },
  }
}

/** Black or white, whichever reads better on a colour. */
export function textOn(background: string): string {
  return contrast("#ffffff", background) >= contrast("#000000", background)
    ? "#ffffff"
    : "#000000"
}

/** The contrast ratio of two colours, from 1 to 21, as WCAG defines it. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort(
    (a, b) => b - a
  )
  return (lighter + 0.05) / (darker + 0.05)
}

function shades(color: string, end: string, card: string, visible: number) {
  const button = towards(color, end, card, visible)
  return {
    accent: towards(color, end, card, READABLE),
    button,
    onButton: textOn(button),
  }
}

/** Moves a colour towards black or white until it stands out enough. */
function towards(
  color: string,
  end: string,
  background: string,
  enough: number
): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(color, end, share)
    if (contrast(mixed, background) >= enough) {
      return mixed
    }
  }
  return end
}

function mix(color: string, end: string, share: number): string {
  const from = channels(color)
  const to = channels(end)
  return `#${from
    .map((value, index) =>
      Math.round(value + (to[index] - value) * share)
        .toString(16)
        .padStart(2, "0")
    )
    .join("")}`
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const part = value / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}
