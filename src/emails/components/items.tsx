import { Img } from "@react-email/img"
import type { MailItem } from "../data"
import { useMail } from "./context"

export type ItemsProps = {
  items?: MailItem[] | null
  currencyCode?: string | null
}

/** The lines of an order, a shipment or a refund. */
export function Items({ items, currencyCode }: ItemsProps) {
  const { styles, t, format } = useMail()
  if (!items?.length) {
    return null
  }
  const priced = items.some((item) => typeof item.total === "number")
  const right = { textAlign: "right" as const, whiteSpace: "nowrap" as const }
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
          <th scope="col" className="m-muted m-line" style={styles.columnHead}>
            {t("item")}
          </th>
          <th
            scope="col"
            className="m-muted m-line"
            style={{ ...styles.columnHead, ...right, paddingLeft: 12 }}
          >
            {t("quantity")}
          </th>
          {priced && (
            <th
              scope="col"
              className="m-muted m-line"
              style={{ ...styles.columnHead, ...right, paddingLeft: 16 }}
            >
              {t("amount")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <tr key={index}>
            <td className="m-text m-line" style={styles.cell}>
              <ItemName {...item} />
            </td>
            <td
              className="m-text m-line"
              style={{ ...styles.cell, ...right, paddingLeft: 12 }}
            >
              {format.number(item.quantity)}
            </td>
            {priced && (
              <td
                className="m-text m-line"
                style={{ ...styles.cell, ...right, paddingLeft: 16 }}
              >
                {typeof item.total === "number" && currencyCode
                  ? format.money(item.total, currencyCode)
                  : ""}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A product's picture, when there is one, beside its title and variant. */
export function ItemName({
  title,
  variant_title: variant,
  thumbnail,
}: Pick<MailItem, "title" | "variant_title" | "thumbnail">) {
  const { styles } = useMail()
  const picture = thumbnail && /^(https?:\/\/|data:image\/)/.test(thumbnail)
  const name = (
    <>
      {title}
      {variant && (
        <>
          <br />
          <span className="m-muted" style={{ ...styles.muted, fontSize: 14 }}>
            {variant}
          </span>
        </>
      )}
    </>
  )
  if (!picture) {
    return name
  }
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0}>
      <tbody>
        <tr>
          <td width={60} style={{ width: 60, verticalAlign: "top" }}>
            <Img
              src={thumbnail}
              alt=""
              width={48}
              height={48}
              className="m-panel"
              style={styles.thumbnail}
            />
          </td>
          <td
            className="m-text"
            style={{
              ...styles.cell,
              borderBottom: "none",
              padding: 0,
            }}
          >
            {name}
          </td>
        </tr>
      </tbody>
    </table>
  )
}
