import type { MailTotals } from "../data"
import { useMail } from "./context"

/** What it costs, summed up. */
export function Totals({
  totals,
  currencyCode,
}: {
  totals: MailTotals
  currencyCode: string
}) {
  const { styles, t, format } = useMail()
  const rows = [
    { label: t("subtotal"), amount: totals.subtotal },
    { label: t("discount"), amount: -(totals.discount_total ?? 0) },
    { label: t("shipping"), amount: totals.shipping_total },
    { label: t("tax"), amount: totals.tax_total },
  ].filter(({ amount }) => amount)
  const right = { textAlign: "right" as const, whiteSpace: "nowrap" as const }
  return (
    <table
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ ...styles.table, margin: "0 0 28px" }}
      data-text-format="dataTable"
    >
      <tbody>
        {rows.map(({ label, amount }) => (
          <tr key={label}>
            <td className="m-muted" style={{ ...styles.sum, ...styles.muted }}>
              {label}
            </td>
            <td className="m-text" style={{ ...styles.sum, ...right }}>
              {format.money(amount as number, currencyCode)}
            </td>
          </tr>
        ))}
        {rows.length > 0 && (
          <tr data-skip-in-text="true" aria-hidden="true">
            <td
              colSpan={2}
              height={8}
              style={{ fontSize: 1, lineHeight: "8px" }}
            />
          </tr>
        )}
        <tr>
          <td className="m-text m-line" style={styles.total}>
            {t("total")}
          </td>
          <td className="m-text m-line" style={{ ...styles.total, ...right }}>
            {format.money(totals.total, currencyCode)}
          </td>
        </tr>
      </tbody>
    </table>
  )
}
