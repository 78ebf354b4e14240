import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useAccount } from "../hooks/account"
import { AccountSessions } from "../lib/account/account-sessions"
import { SuspendAccount } from "../lib/account/suspend-account"
import { useAccountActions } from "../lib/account/use-account-actions"
import { FailedToLoad } from "../lib/failed-to-load"
import { useText } from "../lib/use-text"
import { useTime } from "../lib/use-time"

type Customer = { id: string; email: string }

/** A customer's account: logging in, sessions, their data. */
const AccountOfCustomer = ({ data: customer }: { data: Customer }) => {
  const { t } = useText()
  const time = useTime()
  const { data, error, refetch } = useAccount(customer.id)
  const actions = useAccountActions(customer)
  const account = data?.account
  if (error && !account) {
    return (
      <Container>
        <FailedToLoad error={error} onRetry={() => refetch()} />
      </Container>
    )
  }
  if (!account) {
    return null
  }
  const { has_account, suspended_at, suspension_reason, sessions } = account
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex items-center gap-3">
          <Heading level="h2">{t("account.title")}</Heading>
          <StatusBadge
            color={suspended_at ? "red" : has_account ? "green" : "grey"}
          >
            {t(
              suspended_at
                ? "account.status.suspended"
                : has_account
                  ? "account.status.active"
                  : "account.status.guest"
            )}
          </StatusBadge>
        </div>
        {has_account &&
          (suspended_at ? (
            <Button
              size="small"
              variant="secondary"
              isLoading={actions.isPending}
              onClick={actions.reinstate}
            >
              {t("account.reinstate.button")}
            </Button>
          ) : (
            <SuspendAccount onSuspend={actions.suspend} />
          ))}
      </div>
      {suspended_at && (
        <Text size="small" className="break-words px-6 py-4 text-ui-fg-subtle">
          {t("account.suspend.since", { time: time.exact(suspended_at) })}
          {suspension_reason && ` · ${suspension_reason}`}
        </Text>
      )}
      {has_account && (
        <AccountSessions sessions={sessions} onEnd={actions.endSession} />
      )}
      <div className="flex flex-wrap items-center gap-2 px-6 py-4">
        {sessions.length > 0 && (
          <Button size="small" variant="secondary" onClick={actions.endAll}>
            {t("account.sessions.endAll")}
          </Button>
        )}
        {has_account && (
          <Button
            size="small"
            variant="secondary"
            onClick={actions.resendVerification}
          >
            {t("account.verification.button")}
          </Button>
        )}
        <Button size="small" variant="secondary" onClick={actions.exportData}>
          {t("account.export.button")}
        </Button>
        <Button size="small" variant="secondary" asChild>
          <Link to={`/security-events?q=${customer.id}`}>
            {t("account.events.title")}
          </Link>
        </Button>
        <Button size="small" variant="danger" onClick={actions.erase}>
          {t("account.erase.button")}
        </Button>
      </div>
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "customer.details.after" })

export default AccountOfCustomer
