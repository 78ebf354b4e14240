import { toast, usePrompt } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { fetchAccountExport, useAccountAct } from "../../hooks/account"
import { download } from "../download"
import { useText } from "../use-text"

/** What an admin may do with a customer's account; the grave things are asked again. */
export function useAccountActions(customer: { id: string; email: string }) {
  const { t } = useText()
  const confirm = usePrompt()
  const navigate = useNavigate()
  const act = useAccountAct(customer.id)

  const report = (work: Promise<unknown>, done: string) =>
    work
      .then(() => {
        toast.success(done)
        return true
      })
      .catch((error: Error) => {
        toast.error(t("account.failed"), { description: error.message })
        return false
      })

  return {
    isPending: act.isPending,
    suspend: (reason: string) =>
      report(
        act.mutateAsync({
          path: "suspend",
          method: "POST",
          body: reason ? { reason } : {},
        }),
        t("account.suspend.done")
      ),
    reinstate: () =>
      report(
        act.mutateAsync({ path: "reinstate", method: "POST", body: {} }),
        t("account.reinstate.done")
      ),
    endSession: (id: string) =>
      report(
        act.mutateAsync({ path: `sessions/${id}`, method: "DELETE" }),
        t("account.sessions.ended")
      ),
    endAll: () =>
      report(
        act.mutateAsync({ path: "sessions", method: "DELETE" }),
        t("account.sessions.endedAll")
      ),
    resendVerification: () =>
      report(
        act.mutateAsync({ path: "verification", method: "POST", body: {} }),
        t("account.verification.done")
      ),
    exportData: () =>
      report(
        fetchAccountExport(customer.id).then((data) =>
          download(
            `${customer.id}.json`,
            JSON.stringify(data, null, 2),
            "application/json"
          )
        ),
        t("account.export.done")
      ),
    erase: async () => {
      const confirmed = await confirm({
        title: t("account.erase.title"),
        description: t("account.erase.description"),
        verificationText: customer.email,
        verificationInstruction: t("account.erase.instruction"),
        confirmText: t("account.erase.confirm"),
        cancelText: t("account.erase.keep"),
        variant: "danger",
      })
      if (!confirmed) {
        return
      }
      const erased = await report(
        act.mutateAsync({
          path: "erase",
          method: "POST",
          body: { email: customer.email },
        }),
        t("account.erase.done")
      )
      if (erased) {
        navigate("/customers")
      }
    },
  }
}
