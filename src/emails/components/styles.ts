import type { CSSProperties } from "react"
import type { MailPalette } from "./colors"

export const FONT =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Helvetica, Arial, sans-serif'

/** Inline styles, which every mail client understands; `styleSheet` adds what only some do. */
export function mailStyles(colors: MailPalette) {
  const text = { color: colors.text, fontFamily: FONT }
  return {
    page: {
      backgroundColor: colors.page,
      margin: 0,
      padding: 0,
      fontFamily: FONT,
    },
    container: { maxWidth: 600, width: "100%", padding: "32px 12px" },
    brand: {
      ...text,
      fontSize: 20,
      fontWeight: 600,
      lineHeight: "28px",
      textDecoration: "none",
    },
    card: {
      backgroundColor: colors.card,
      borderTop: `4px solid ${colors.accent}`,
      borderRadius: 8,
    },
    inside: { padding: "36px 40px 20px" },
    title: {
      ...text,
      fontSize: 26,
      fontWeight: 650,
      lineHeight: "34px",
      margin: "0 0 16px",
    },
    heading: {
      ...text,
      fontSize: 15,
      fontWeight: 600,
      lineHeight: "22px",
      margin: "0 0 8px",
    },
    text: { ...text, fontSize: 16, lineHeight: "25px", margin: "0 0 16px" },
    small: {
      color: colors.muted,
      fontFamily: FONT,
      fontSize: 14,
      lineHeight: "21px",
      margin: "0 0 12px",
    },
    button: {
      backgroundColor: colors.button,
      borderRadius: 6,
      color: colors.onButton,
      fontFamily: FONT,
      fontSize: 16,
      fontWeight: 600,
      padding: "13px 24px",
      textAlign: "center",
      textDecoration: "none",
    },
    link: { color: colors.accent, textDecoration: "underline" },
    address: {
      color: colors.muted,
      fontFamily: FONT,
      fontSize: 13,
      lineHeight: "19px",
      margin: "0 0 16px",
    },
    panel: {
      backgroundColor: colors.panel,
      borderRadius: 6,
      margin: "0 0 24px",
      padding: "16px 20px 6px",
    },
    fact: {
      boxSizing: "border-box",
      display: "inline-block",
      padding: "0 12px 10px 0",
      verticalAlign: "top",
      width: "50%",
    },
    factLabel: {
      color: colors.muted,
      display: "block",
      fontFamily: FONT,
      fontSize: 13,
      lineHeight: "19px",
    },
    factValue: {
      ...text,
      display: "block",
      fontSize: 16,
      lineHeight: "24px",
      wordBreak: "break-word",
    },
    table: { borderCollapse: "collapse", width: "100%" },
    columnHead: {
      borderBottom: `1px solid ${colors.line}`,
      color: colors.muted,
      fontFamily: FONT,
      fontSize: 13,
      fontWeight: 400,
      lineHeight: "19px",
      padding: "0 0 8px",
      textAlign: "left",
    },
    cell: {
      ...text,
      borderBottom: `1px solid ${colors.line}`,
      fontSize: 15,
      lineHeight: "22px",
      padding: "14px 0",
      verticalAlign: "top",
    },
    sum: { ...text, fontSize: 15, lineHeight: "22px", padding: "4px 0" },
    total: {
      ...text,
      borderTop: `1px solid ${colors.line}`,
      fontSize: 17,
      fontWeight: 600,
      lineHeight: "24px",
      padding: "10px 0 0",
    },
    thumbnail: {
      backgroundColor: colors.panel,
      borderRadius: 6,
      objectFit: "cover",
    },
    muted: { color: colors.muted },
    footer: {
      color: colors.muted,
      fontFamily: FONT,
      fontSize: 13,
      lineHeight: "20px",
      margin: "0 0 8px",
      textAlign: "center",
    },
  } satisfies Record<string, CSSProperties>
}

/** Narrow screens, and the dark palette where the client asks for one. */
export function styleSheet(dark: MailPalette): string {
  const rules = {
    ".m-page": `background-color:${dark.page}`,
    ".m-card": `background-color:${dark.card};border-top-color:${dark.accent}`,
    ".m-panel": `background-color:${dark.panel}`,
    ".m-text": `color:${dark.text}`,
    ".m-muted": `color:${dark.muted}`,
    ".m-line": `border-color:${dark.line}`,
    ".m-link": `color:${dark.accent}`,
    ".m-button": `background-color:${dark.button};color:${dark.onButton}`,
    ".m-content": `color:${dark.text}`,
    ".m-content a": `color:${dark.accent}`,
  }
  const darkRules = (prefix: string) =>
    Object.entries(rules)
      .map(
        ([selector, style]) =>
          `${prefix}${selector}{${style.replace(/;|$/g, "!important$&")}}`
      )
      .join("")
  return [
    ":root{color-scheme:light dark;supported-color-schemes:light dark}",
    ".m-content{overflow-wrap:break-word}.m-content img{max-width:100%;height:auto}.m-content>:first-child{margin-top:0}",
    "@media (max-width:480px){",
    ".m-inside{padding:28px 20px 12px!important}",
    ".m-button{display:block!important}",
    ".m-stack{display:block!important;width:100%!important;padding-right:0!important}",
    ".m-title{font-size:23px!important;line-height:30px!important}",
    "}",
    `@media (prefers-color-scheme:dark){${darkRules("")}}`,
    // Outlook's apps mark their dark mode so.
    darkRules("[data-ogsc] "),
  ].join("")
}
