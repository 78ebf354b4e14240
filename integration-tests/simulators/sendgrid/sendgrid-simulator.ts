import {
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from "node:crypto"
import http from "node:http"
import type { AddressInfo } from "node:net"
import { checkRequest, mailsOf, type SendgridRequest } from "./check-request"

export type SendgridMail = ReturnType<typeof mailsOf>[number] & {
  providerMessageId: string
}

/** How the next calls are answered. */
export type SendgridMood = {
  /** Answers with this status instead of taking the mail. */
  status?: number
  /** Seconds in `Retry-After`. */
  retryAfter?: number
  /** How many calls the mood lasts. @default 1 */
  calls?: number
  /** Never answers. */
  hang?: boolean
}

/** A SendGrid that checks what it is sent as the real one does, and reports with signed events. */
export class SendgridSimulator {
  readonly mails: SendgridMail[] = []
  /** Recipients of each accepted call. */
  readonly calls: number[] = []
  /** Calls, refused ones too. */
  requests = 0
  readonly apiKey = `SG.${randomBytes(16).toString("hex")}`
  /** Addresses that SendGrid takes for no address. */
  readonly disliked = new Set<string>()
  /** Keep the mails; a benchmark only counts them. */
  keep = true
  /** Milliseconds before an answer, as a network has. */
  latencyMs = 0
  private mood: SendgridMood = { calls: 0 }
  private readonly keys = generateKeyPairSync("ec", {
    namedCurve: "prime256v1",
  })
  private readonly server = http.createServer((request, response) =>
    this.answer(request, response)
  )

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** The key as SendGrid shows it: base64, without PEM lines. */
  get publicKey(): string {
    return this.keys.publicKey
      .export({ type: "spki", format: "der" })
      .toString("base64")
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) =>
      this.server.listen(0, "127.0.0.1", resolve)
    )
    return this
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** The environment of a shop that sends through here. */
  env(): Record<string, string> {
    return {
      MAIL_FROM: "Test Shop <shop@example.test>",
      SENDGRID_API_KEY: this.apiKey,
      SENDGRID_API_BASE: this.url,
      SENDGRID_WEBHOOK_PUBLIC_KEY: this.publicKey,
    }
  }

  behave(mood: SendgridMood): void {
    this.mood = { calls: 1, ...mood }
  }

  /** Body and headers of a signed event webhook. */
  signEvents(
    events: Record<string, unknown>[],
    {
      at = Date.now(),
      key = this.keys.privateKey,
    }: { at?: number; key?: KeyObject } = {}
  ): { body: string; headers: Record<string, string> } {
    const body = JSON.stringify(events)
    const timestamp = String(Math.floor(at / 1000))
    return {
      body,
      headers: {
        "content-type": "application/json",
        "X-Twilio-Email-Event-Webhook-Timestamp": timestamp,
        "X-Twilio-Email-Event-Webhook-Signature": sign(
          "sha256",
          Buffer.from(timestamp + body),
          key
        ).toString("base64"),
      },
    }
  }

  /** An event about a mail that was taken, as SendGrid words it. */
  eventOf(
    mail: SendgridMail,
    event: string,
    extra: Record<string, unknown> = {}
  ): Record<string, unknown> {
    return {
      email: mail.to,
      timestamp: Math.floor(Date.now() / 1000),
      event,
      sg_event_id: randomBytes(12).toString("base64url"),
      sg_message_id: `${mail.providerMessageId}.recvd-canary-1`,
      shop_message_id: mail.messageId,
      ...extra,
    }
  }

  private async answer(
    request: http.IncomingMessage,
    response: http.ServerResponse
  ): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) {
      chunks.push(chunk as Buffer)
    }
    this.requests++
    const refusal = this.refusalOf(request)
    if (refusal === "hang") {
      return
    }
    if (refusal) {
      return reply(
        response,
        refusal.status,
        faultBody(refusal.message),
        refusal.headers
      )
    }
    const body = JSON.parse(Buffer.concat(chunks).toString())
    const faults = checkRequest(body, this.disliked)
    if (faults.length) {
      return reply(response, 400, { errors: faults })
    }
    if (this.latencyMs) {
      await new Promise((resolve) => setTimeout(resolve, this.latencyMs))
    }
    const providerMessageId = randomBytes(16).toString("base64url")
    this.accept(body as SendgridRequest, providerMessageId)
    reply(response, 202, undefined, { "x-message-id": providerMessageId })
  }

  private accept(body: SendgridRequest, providerMessageId: string): void {
    this.calls.push(body.personalizations.length)
    if (this.keep) {
      this.mails.push(
        ...mailsOf(body).map((mail) => ({ ...mail, providerMessageId }))
      )
    }
  }

  private refusalOf(request: http.IncomingMessage) {
    if (request.method !== "POST" || request.url !== "/v3/mail/send") {
      return { status: 404, message: "not found", headers: {} }
    }
    if (request.headers.authorization !== `Bearer ${this.apiKey}`) {
      return {
        status: 401,
        message: "The provided authorization grant is invalid",
        headers: {},
      }
    }
    if (!this.mood.calls) {
      return undefined
    }
    this.mood.calls--
    const { status, retryAfter, hang } = this.mood
    if (hang) {
      return "hang" as const
    }
    return status
      ? {
          status,
          message: `simulated ${status}`,
          headers: retryHeaders(retryAfter),
        }
      : undefined
  }
}

function retryHeaders(seconds?: number): Record<string, string> {
  return seconds === undefined ? {} : { "retry-after": String(seconds) }
}

function faultBody(message: string) {
  return { errors: [{ message, field: null, help: null }] }
}

function reply(
  response: http.ServerResponse,
  status: number,
  body?: unknown,
  headers: Record<string, string> = {}
): void {
  response.writeHead(status, {
    ...(body !== undefined && { "content-type": "application/json" }),
    ...headers,
  })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}
