/** An address with the name in front of it, when there is one. */
export type Mailbox = { name?: string; address: string }

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const DOMAIN_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i

const CONTROL = /[\u0000-\u001f\u007f]/

/** Whether mail can be sent to it: a plain `local@domain`, nothing that could end a header. */
export function isMailAddress(value: string): boolean {
  if (value.length > 254 || CONTROL.test(value)) {
    return false
  }
  const at = value.lastIndexOf("@")
  const local = value.slice(0, at)
  const domain = toAsciiDomain(value.slice(at + 1))
  return (
    at > 0 &&
    local.length <= 64 &&
    LOCAL.test(local) &&
    domain.length > 0 &&
    domain.split(".").every((label) => DOMAIN_LABEL.test(label))
  )
}

/** Reads `a@b` or `Name <a@b>`; undefined when it is neither. */
export function parseMailbox(value: string): Mailbox | undefined {
  if (CONTROL.test(value)) {
    return undefined
  }
  const named = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(value)
  const address = (named?.[2] ?? value).trim()
  if (!isMailAddress(address)) {
    return undefined
  }
  return { ...(named?.[1] && { name: named[1] }), address }
}

/** The form that addresses are compared in. */
export function normalizeAddress(value: string): string {
  return value.trim().toLowerCase()
}

/** The domain of an address, for a Message-ID. */
export function domainOf(address: string): string {
  return toAsciiDomain(address.slice(address.lastIndexOf("@") + 1))
}

function toAsciiDomain(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return ""
  }
}
