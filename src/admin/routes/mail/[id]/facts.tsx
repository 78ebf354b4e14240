import { Container, Heading, InlineTip, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import type { AdminMailMessageDetail } from "../../../../types/http/mail"
import { useText } from "../../../lib/use-text"
import { useTime } from "../../../lib/use-time"
import { useTemplateName } from "../use-template-name"

/** What is known about a message beside what it says. */
export function MessageFacts({ message }: { message: AdminMailMessageDetail }) {
  const { t } = useText()
  const time = useTime()
  const templateName = useTemplateName()
  const when = (value: string | Date | null) => value && time.exact(value)
  const waits = message.status === "queued" && message.attempts > 0

  const rows: [string, ReactNode][] = [
    [t("mail.fields.to"), message.to],
    [t("mail.fields.template"), templateName(message.template)],
    [t("mail.fields.category"), t(`mail.category.${message.category}`)],
    [t("mail.fields.locale"), message.locale],
    [t("mail.fields.created"), when(message.created_at)],
    [t("mail.fields.sent"), when(message.sent_at)],
    [t("mail.fields.delivered"), when(message.delivered_at)],
    [t("mail.fields.attempts"), message.attempts],
    [t("mail.fields.nextAttempt"), waits && when(message.next_attempt_at)],
    [t("mail.fields.transport"), message.transport],
    [t("mail.fields.providerId"), message.provider_message_id],
    [t("mail.fields.key"), message.key],
    [
      t("mail.fields.order"),
      message.order_id && (
        <RecordLink to={`/orders/${message.order_id}`}>
          {message.order_id}
        </RecordLink>
      ),
    ],
    [
      t("mail.fields.customer"),
      message.customer_id && (
        <RecordLink to={`/customers/${message.customer_id}`}>
          {message.customer_id}
        </RecordLink>
      ),
    ],
    [
      t("mail.fields.attachments"),
      message.attachments.map(({ filename }) => filename).join(", "),
    ],
  ]

  return (
    <Container className="divide-y p-0 xl:w-[400px] xl:shrink-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("mail.message.details")}</Heading>
        {message.error && (
          <InlineTip
            variant="error"
            label={t("mail.fields.error")}
            className="mt-3 break-words"
          >
            {message.error}
          </InlineTip>
        )}
      </div>
      <dl>
        {rows
          .filter(([, value]) => value || value === 0)
          .map(([label, value]) => (
            <div
              key={label}
              className="grid grid-cols-[2fr_3fr] items-start gap-2 border-ui-border-base px-6 py-3 [&+&]:border-t"
            >
              <Text as="span" size="small" weight="plus">
                {label}
              </Text>
              <Text
                as="span"
                size="small"
                className="min-w-0 break-words text-ui-fg-subtle"
              >
                {value}
              </Text>
            </div>
          ))}
      </dl>
    </Container>
  )
}

function RecordLink({ to, children }: { to: string; children: string }) {
  return (
    <Link
      to={to}
      className="break-all text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
    >
      {children}
    </Link>
  )
}
