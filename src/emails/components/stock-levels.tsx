import type { MailStockLevel } from "../data"
import { useMail } from "./context"

/** Stock levels for the shop's people. */
export function StockLevels({ levels }: { levels: MailStockLevel[] }) {
  const { styles, t, format } = useMail()
  if (!levels.length) {
    return null
  }
  const right = {
    textAlign: "right" as const,
    whiteSpace: "nowrap" as const,
    paddingLeft: 12,
  }
  const columns = [t("item"), t("available"), t("threshold")]
  return (
    <table
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ ...styles.table, margin: "0 0 24px" }}
      data-text-format="dataTable"
    >
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th
              key={column}
              scope="col"
              className="m-muted m-line"
              style={{ ...styles.columnHead, ...(index > 0 && right) }}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.map((level, index) => (
          <tr key={index}>
            <td className="m-text m-line" style={styles.cell}>
              {[level.title, level.variant_title].filter(Boolean).join(" – ")}
              {(level.sku || level.location) && (
                <>
                  <br />
                  <span
                    className="m-muted"
                    style={{ ...styles.muted, fontSize: 14 }}
                  >
                    {[level.sku, level.location].filter(Boolean).join(" · ")}
                  </span>
                </>
              )}
            </td>
            <td
              className="m-text m-line"
              style={{ ...styles.cell, ...right, fontWeight: 600 }}
            >
              {format.number(level.available)}
            </td>
            <td
              className="m-muted m-line"
              style={{ ...styles.cell, ...styles.muted, ...right }}
            >
              {format.number(level.threshold)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
