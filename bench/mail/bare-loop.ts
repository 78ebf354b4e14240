import { Client } from "@sendgrid/client"
import { MailService } from "@sendgrid/mail"

/** What somebody would write who only has the SDK: a thousand recipients a call, one call after the other. */
export async function bareLoop(
  sendgrid: { url: string; apiKey: string },
  count: number,
  html: string
): Promise<void> {
  const client = new Client()
  client.setApiKey(sendgrid.apiKey)
  client.setDefaultRequest("baseUrl", sendgrid.url)
  const service = new MailService()
  service.setClient(client)
  service.setSubstitutionWrappers("", "")
  for (let start = 0; start < count; start += 1000) {
    const people = Array.from(
      { length: Math.min(1000, count - start) },
      (_, index) => `bare-${start + index}@example.test`
    )
    await service.send({
      from: "shop@example.test",
      subject: "News",
      content: [
        { type: "text/plain", value: "Hello -var.first_name-" },
        { type: "text/html", value: html },
      ],
      personalizations: people.map((to) => ({
        to: { email: to },
        headers: {
          "List-Unsubscribe": `<http://localhost:9000/mail/unsubscribe/${"x".repeat(43)}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
        substitutions: {
          "-var.first_name-": to.slice(0, 8),
          "-html.first_name-": to.slice(0, 8),
          "-var.unsubscribe_token-": "x".repeat(43),
          "-html.unsubscribe_token-": "x".repeat(43),
        },
        customArgs: { shop_message_id: to },
      })),
    })
  }
}
