import type { MailOptions } from "../../../options/mail"

/** The path of a page of the storefront, with its values put in: `/order/{id}`. */
export function mailLink(
  links: MailOptions["links"],
  name: keyof MailOptions["links"],
  values: Record<string, string> = {}
): string {
  return links[name].replace(/\{([a-z_]+)\}/g, (_, key: string) =>
    encodeURIComponent(values[key] ?? "")
  )
}
