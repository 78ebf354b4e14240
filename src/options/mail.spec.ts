import { parsePluginOptions } from "../plugin-options"

const mail = (input: object) => parsePluginOptions({ mail: input }).mail

describe("mail options", () => {
  it("have defaults for everything", () => {
    expect(mail({})).toMatchObject({
      transport: "auto",
      keepDays: 90,
      giveUpHours: 24,
      retrySeconds: [10, 30, 120, 600, 1800, 3600],
      sendgrid: { apiBase: "https://api.sendgrid.com" },
    })
  })

  it("want a sender as soon as mail leaves the shop", () => {
    const sentence =
      "medusa-shopkeeper cannot start with these options: `mail.from`: must be set (MAIL_FROM) when mail leaves the shop"
    expect(() => mail({ smtp: { url: "smtp://localhost" } })).toThrow(sentence)
    expect(() => mail({ sendgrid: { apiKey: "SG.x" } })).toThrow(sentence)
    expect(
      mail({ from: "Shop <a@b.com>", smtp: { url: "smtp://localhost" } }).from
    ).toBe("Shop <a@b.com>")
  })

  it("name what is wrong", () => {
    expect(() => mail({ from: "nobody" })).toThrow(
      "`mail.from`: must be an email address"
    )
    expect(() => mail({ smtp: { url: "http://x" } })).toThrow(
      "`mail.smtp.url`: must begin with smtp://"
    )
    expect(() => mail({ transport: "smtp", from: "a@b.com" })).toThrow(
      "`mail.smtp.url`: must be set when the transport is smtp"
    )
    expect(() => mail({ colour: 1 })).toThrow("`mail.colour` is not an option")
  })
})
