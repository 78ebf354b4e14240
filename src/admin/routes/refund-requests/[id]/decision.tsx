import { ArrowPath } from "@medusajs/icons"
import {
  Button,
  Container,
  Heading,
  InlineTip,
  Input,
  Label,
  Text,
  Textarea,
  toast,
} from "@medusajs/ui"
import { useState } from "react"
import {
  useApproveRefundRequest,
  useDeclineRefundRequest,
} from "../../../hooks/refund-request"
import { useMoney } from "../../../lib/use-money"
import { useText } from "../../../lib/use-text"
import type { RefundRequestDetail } from "./page"

type Props = { request: RefundRequestDetail }

/** What an admin may decide, or press again, in the state that a request is in. */
export function Decision({ request }: Props) {
  if (request.status === "pending" || request.status === "failed") {
    return <DecisionForm key={request.status} request={request} />
  }
  return request.status === "refunding" ? (
    <Interrupted request={request} />
  ) : null
}

function DecisionForm({ request }: Props) {
  const { t } = useText()
  const money = useMoney()
  const approve = useApproveRefundRequest(request.id)
  const decline = useDeclineRefundRequest(request.id)
  const granted = request.approved_amount ?? request.amount
  const [amount, setAmount] = useState(String(granted))
  const [note, setNote] = useState("")
  const value = Number(amount.replace(",", "."))
  const isAmount = value > 0 && value <= request.refundable
  const isBusy = approve.isPending || decline.isPending
  const words = note.trim()

  const told = (done: string, act: Promise<unknown>) =>
    act
      .then(() => toast.success(done))
      .catch((error: Error) =>
        toast.error(t("refund-request.notDone"), {
          description: error.message,
        })
      )

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("refund-request.decide")}</Heading>
        {request.error && (
          <InlineTip
            variant="error"
            label={t("refund-request.refused")}
            className="mt-3 break-words"
          >
            {request.error}
          </InlineTip>
        )}
      </div>
      <div className="flex flex-col gap-4 px-6 py-4">
        <div className="flex flex-col gap-1 sm:max-w-[240px]">
          <Label htmlFor="refund-amount" size="small" weight="plus">
            {t("refund-request.fields.amount")} (
            {request.currency_code.toUpperCase()})
          </Label>
          <Input
            id="refund-amount"
            inputMode="decimal"
            value={amount}
            aria-invalid={!isAmount}
            onChange={({ target }) => setAmount(target.value)}
          />
          <Text
            size="xsmall"
            className={isAmount ? "text-ui-fg-subtle" : "text-ui-fg-error"}
          >
            {t("refund-request.most", {
              amount: money(request.refundable, request.currency_code),
            })}
          </Text>
        </div>
        <div className="flex flex-col gap-1">
          <Label htmlFor="refund-note" size="small" weight="plus">
            {t("refund-request.fields.decisionNote")}
          </Label>
          <Textarea
            id="refund-note"
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("refund-request.noteHint")}
          </Text>
        </div>
      </div>
      <div className="flex flex-wrap justify-end gap-2 px-6 py-4">
        <Button
          size="small"
          variant="secondary"
          disabled={!words || isBusy}
          isLoading={decline.isPending}
          onClick={() =>
            told(
              t("refund-request.declined"),
              decline.mutateAsync({ note: words })
            )
          }
        >
          {t("refund-request.decline")}
        </Button>
        <Button
          size="small"
          disabled={!isAmount || isBusy}
          isLoading={approve.isPending}
          onClick={() =>
            told(
              t("refund-request.approved"),
              approve.mutateAsync({
                amount: value,
                ...(words && { note: words }),
              })
            )
          }
        >
          {isAmount
            ? t("refund-request.approve", {
                amount: money(value, request.currency_code),
              })
            : t("refund-request.approveNothing")}
        </Button>
      </div>
    </Container>
  )
}

function Interrupted({ request }: Props) {
  const { t } = useText()
  const approve = useApproveRefundRequest(request.id)
  const retry = () =>
    approve.mutateAsync({}).catch((error: Error) =>
      toast.error(t("refund-request.notDone"), {
        description: error.message,
      })
    )
  return (
    <Container className="flex flex-col gap-3">
      <InlineTip
        variant={request.error ? "warning" : "info"}
        label={t("refund-request.onItsWay")}
        className="break-words"
      >
        {request.error ?? t("refund-request.onItsWayHint")}
      </InlineTip>
      <div className="flex justify-end">
        <Button
          size="small"
          variant="secondary"
          isLoading={approve.isPending}
          onClick={retry}
        >
          <ArrowPath />
          {t("common.tryAgain")}
        </Button>
      </div>
    </Container>
  )
}
