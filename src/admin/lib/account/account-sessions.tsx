import { Button, Text, Tooltip } from "@medusajs/ui"
import type { AdminAccountResponse } from "../../../types/http/account-data"
import { useText } from "../use-text"
import { useTime } from "../use-time"

type Session = AdminAccountResponse["account"]["sessions"][number]

/** Where a customer is logged in. */
export function AccountSessions({
  sessions,
  onEnd,
}: {
  sessions: Session[]
  onEnd: (id: string) => void
}) {
  const { t } = useText()
  const time = useTime()
  if (!sessions.length) {
    return (
      <Text size="small" className="px-6 py-4 text-ui-fg-muted">
        {t("account.sessions.none")}
      </Text>
    )
  }
  return (
    <ul className="divide-y">
      {sessions.map((session) => (
        <li
          key={session.id}
          className="flex items-center justify-between gap-3 px-6 py-3"
        >
          <div className="min-w-0">
            <Text size="small" weight="plus" className="truncate">
              {session.user_agent ?? t("account.sessions.unknownDevice")}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {session.ip ?? t("account.sessions.unknownAddress")}
              {" · "}
              <Tooltip content={time.exact(session.last_seen_at)}>
                <span>
                  {t("account.sessions.seen", {
                    ago: time.ago(session.last_seen_at),
                  })}
                </span>
              </Tooltip>
            </Text>
          </div>
          <Button
            size="small"
            variant="transparent"
            onClick={() => onEnd(session.id)}
          >
            {t("account.sessions.end")}
          </Button>
        </li>
      ))}
    </ul>
  )
}
