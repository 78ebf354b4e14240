/**
 * In a text that many mails share, where a recipient's own part goes. The
 * characters survive Markdown, HTML and URLs unchanged.
 */
export function mailPlaceholder(name: string): string {
  return `-var.${name}-`
}

/** The same text for HTML, where the recipient's part is put in escaped. */
export function toHtmlPlaceholders(html: string): string {
  return html.replace(/-var\.([a-z_]+)-/g, "-html.$1-")
}

/** What to put in place of what: the value as it is in texts, escaped in HTML. */
export function substitutionsOf(
  variables: Record<string, string>
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => [
      [mailPlaceholder(name), value],
      [`-html.${name}-`, escapeHtml(value)],
    ])
  )
}

/** Puts the recipient's parts in; a part that is not given becomes nothing. */
export function substitute(
  text: string,
  substitutions: Record<string, string>
): string {
  return text.replace(
    /-(?:var|html)\.[a-z_]+-/g,
    (placeholder) => substitutions[placeholder] ?? ""
  )
}

export function escapeHtml(value: string): string {
  return value
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;")
}
