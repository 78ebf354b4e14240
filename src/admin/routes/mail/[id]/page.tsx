import { Container, Heading, Skeleton, Tabs } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import type { AdminMailMessageDetail } from "../../../../types/http/mail"
import { useMailMessage } from "../../../hooks/mail"
import { Crumb } from "../../../lib/crumb"
import { FailedToLoad } from "../../../lib/failed-to-load"
import { useText } from "../../../lib/use-text"
import { MailFrame } from "../mail-frame"
import { MailStatus } from "../status"
import { MessageActions } from "./actions"
import { MessageFacts } from "./facts"

const MailMessagePage = () => {
  const { id } = useParams() as { id: string }
  const { data, error, refetch } = useMailMessage(id)

  if (error && !data) {
    return (
      <Container>
        <FailedToLoad error={error} onRetry={() => refetch()} />
      </Container>
    )
  }
  if (!data) {
    return <Skeleton className="h-[70vh] w-full" />
  }
  const { message } = data
  return (
    <div className="flex flex-col gap-3 xl:flex-row xl:items-start">
      <Container className="min-w-0 divide-y p-0 xl:flex-1">
        <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
          <div className="flex min-w-0 flex-wrap items-center gap-3">
            <Heading className="break-words">{message.subject}</Heading>
            <MailStatus status={message.status} />
          </div>
          <MessageActions message={message} />
        </div>
        <MessageBody message={message} />
      </Container>
      <MessageFacts message={message} />
    </div>
  )
}
export default MailMessagePage

function MessageBody({ message }: { message: AdminMailMessageDetail }) {
  const { t } = useText()
  const headers = Object.entries(message.headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n")
  const plain =
    "h-[70vh] overflow-auto whitespace-pre-wrap break-words px-6 py-4 text-ui-fg-base txt-small font-mono"
  return (
    <Tabs defaultValue="html">
      <Tabs.List className="px-6 py-3">
        <Tabs.Trigger value="html">{t("mail.message.html")}</Tabs.Trigger>
        <Tabs.Trigger value="text">{t("mail.message.text")}</Tabs.Trigger>
        <Tabs.Trigger value="headers">{t("mail.message.headers")}</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="html" className="overflow-hidden rounded-b-lg">
        {message.html ? (
          <MailFrame html={message.html} title={message.subject} />
        ) : (
          <p className={plain}>{t("mail.message.erased")}</p>
        )}
      </Tabs.Content>
      <Tabs.Content value="text">
        <pre className={plain}>{message.text ?? t("mail.message.erased")}</pre>
      </Tabs.Content>
      <Tabs.Content value="headers">
        <pre className={plain}>{headers || t("mail.message.noHeaders")}</pre>
      </Tabs.Content>
    </Tabs>
  )
}

export const handle = {
  breadcrumb: () => <Crumb name="mail.message.title" />,
}
