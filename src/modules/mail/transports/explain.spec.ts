import { explainSendgridError } from "./sendgrid"
import { explainSmtpError } from "./smtp"
import { hasEmailProvider } from "."

function smtp(responseCode: number, response: string, command: string) {
  return explainSmtpError(
    Object.assign(new Error(response), { responseCode, response, command })
  ).details.kind
}

describe("what an SMTP answer means", () => {
  it.each([
    [550, "550 5.1.1 No such user", "RCPT TO", "bounced"],
    [
      550,
      "550-5.1.1 The email account\n550 5.1.1 does not exist",
      "DATA",
      "bounced",
    ],
    [553, "553 5.1.7 Bad sender", "RCPT TO", "permanent"],
    [550, "550 5.1.8 Bad sender's system", "MAIL FROM", "permanent"],
    [554, "554 5.7.1 Spam", "DATA", "permanent"],
    [552, "552 5.2.2 Mailbox full", "RCPT TO", "permanent"],
    [451, "451 4.3.0 Later", "DATA", "temporary"],
    [535, "535 5.7.8 Bad credentials", "AUTH PLAIN", "temporary"],
    [554, "554 No service for you", "CONN", "temporary"],
  ])("%i %s at %s is %s", (_code, response, command, kind) => {
    expect(smtp(_code, response, command)).toBe(kind)
  })

  it("a connection that breaks is temporary", () => {
    expect(explainSmtpError(new Error("ECONNRESET")).details.kind).toBe(
      "temporary"
    )
  })
})

describe("what an answer of SendGrid means", () => {
  function sendgrid(code: number, errors: object[] = [], headers = {}) {
    return explainSendgridError(
      Object.assign(new Error("x"), {
        code,
        response: { headers, body: { errors } },
      })
    )
  }

  it("only a request that it does not take is permanent", () => {
    for (const code of [400, 413]) {
      expect(sendgrid(code).details.kind).toBe("permanent")
    }
    for (const code of [401, 403, 408, 429, 500, 503]) {
      expect(sendgrid(code).details.kind).toBe("temporary")
    }
  })

  it("knows which recipients were at fault, and how long to wait", () => {
    const { details, message } = sendgrid(400, [
      { message: "bad address", field: "personalizations.12.to.0.email" },
    ])
    expect(details.rejected).toEqual(new Map([[12, "bad address"]]))
    expect(message).toBe("SendGrid answered 400: bad address")
    expect(
      sendgrid(429, [], { "retry-after": "9" }).details.retryAfterSeconds
    ).toBe(9)
  })
})

it("sees whether the store has a provider for emails", () => {
  const declared = (channels: string[]) => ({
    notification: { options: { providers: [{ options: { channels } }] } },
  })
  expect(hasEmailProvider(declared(["feed"]))).toBe(false)
  expect(hasEmailProvider(declared(["sms", "email"]))).toBe(true)
  expect(hasEmailProvider({})).toBe(false)
  expect(hasEmailProvider({ notification: true })).toBe(false)
})
