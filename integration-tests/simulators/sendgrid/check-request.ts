import { isMailAddress } from "../../../src/utils/mail-address"

/** The part of SendGrid's `POST /v3/mail/send` body that the simulator looks at. */
export type SendgridRequest = {
  personalizations: {
    to: { email: string; name?: string }[]
    headers?: Record<string, string>
    substitutions?: Record<string, string>
    custom_args?: Record<string, string>
  }[]
  from: { email: string; name?: string }
  reply_to?: { email: string; name?: string }
  subject: string
  content: { type: string; value: string }[]
  attachments?: { filename: string; content: string; type?: string }[]
}

export type SendgridFault = {
  message: string
  field: string | null
  help: string | null
}

const KNOWN = [
  "personalizations",
  "from",
  "reply_to",
  "subject",
  "content",
  "attachments",
  "headers",
  "custom_args",
  "categories",
  "mail_settings",
  "tracking_settings",
]
const RESERVED_HEADERS =
  /^(x-sg-id|x-sg-eid|received|dkim-signature|content-type|content-transfer-encoding|to|from|subject|reply-to|cc|bcc)$/i

/** The faults that SendGrid would name, in its words and with its field paths. */
export function checkRequest(
  body: unknown,
  disliked = new Set<string>()
): SendgridFault[] {
  const faults: SendgridFault[] = []
  const fault = (field: string | null, message: string) =>
    faults.push({ message, field, help: null })
  if (typeof body !== "object" || body === null) {
    fault(null, "Bad Request")
    return faults
  }
  const request = body as SendgridRequest
  for (const name of Object.keys(request)) {
    if (!KNOWN.includes(name)) {
      fault(name, "Additional property is not allowed")
    }
  }
  if (!isMailAddress(request.from?.email ?? "")) {
    fault("from.email", "The from email does not contain a valid address.")
  }
  if (!request.subject) {
    fault("subject", "The subject is required.")
  }
  const types = (request.content ?? []).map(({ type }) => type)
  if (types.join() !== "text/plain,text/html" && types.join() !== "text/html") {
    fault("content", "If present, text/plain must be first, text/html next.")
  }
  if ((request.content ?? []).some(({ value }) => !value)) {
    fault(
      "content.0.value",
      "The content value must be a string at least one character in length."
    )
  }
  const list = request.personalizations ?? []
  if (!list.length || list.length > 1000) {
    fault(
      "personalizations",
      "The personalizations field is required and must have at most 1000 entries."
    )
  }
  list.forEach((entry, index) => {
    const path = `personalizations.${index}`
    entry.to?.forEach(({ email }, place) => {
      if (!isMailAddress(email ?? "") || disliked.has(email)) {
        fault(`${path}.to.${place}.email`, "Does not contain a valid address.")
      }
    })
    if (!entry.to?.length) {
      fault(
        `${path}.to`,
        "The to array is required and must have at least one entry."
      )
    }
    for (const [name, value] of Object.entries(entry.headers ?? {})) {
      if (RESERVED_HEADERS.test(name) || /[\r\n]/.test(name + value)) {
        fault(`${path}.headers`, `The header ${name} is not allowed.`)
      }
    }
    const substitutions = JSON.stringify(entry.substitutions ?? {})
    if (substitutions.length > 10_000) {
      fault(`${path}.substitutions`, "The substitutions exceed 10000 bytes.")
    }
  })
  return faults
}

/** The mails that a request stands for, as recipients would get them. */
export function mailsOf(request: SendgridRequest) {
  return request.personalizations.map((entry) => ({
    to: entry.to[0].email,
    recipients: entry.to.length,
    from: request.from,
    headers: entry.headers ?? {},
    messageId: entry.custom_args?.shop_message_id ?? "",
    subject: replaceAll(request.subject, entry.substitutions),
    text: replaceAll(contentOf(request, "text/plain"), entry.substitutions),
    html: replaceAll(contentOf(request, "text/html"), entry.substitutions),
    attachments: request.attachments ?? [],
  }))
}

function contentOf(request: SendgridRequest, type: string): string {
  return request.content.find((part) => part.type === type)?.value ?? ""
}

function replaceAll(text: string, parts: Record<string, string> = {}): string {
  return Object.entries(parts).reduce(
    (result, [key, value]) => result.split(key).join(value),
    text
  )
}
