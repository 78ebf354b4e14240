import type { MailProduct } from "../data"
import { useMail } from "./context"
import { ItemName } from "./items"

export type ProductCard = MailProduct & {
  /** Already formatted. */
  price?: string
  /** What it cost before, already formatted. */
  before?: string
}

/** Products one below the other, each with a link of its own when there is an action. */
export function Products({
  products,
  action,
}: {
  products: ProductCard[]
  /** Words of the links. */
  action?: string
}) {
  const { styles, link } = useMail()
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ ...styles.table, margin: "0 0 24px" }}
    >
      <tbody>
        {products.map((product, index) => (
          <tr key={index}>
            <td
              className="m-text m-line"
              style={{
                ...styles.cell,
                ...(index === 0 && { borderTop: styles.cell.borderBottom }),
              }}
            >
              <ItemName {...product} />
              {(product.price || action) && (
                <p
                  className="m-text"
                  style={{
                    ...styles.cell,
                    border: 0,
                    padding: 0,
                    margin: "8px 0 0",
                  }}
                >
                  <Price {...product} />
                  {product.price && action && " · "}
                  {action && (
                    <a
                      href={link(product.url)}
                      className="m-link"
                      style={styles.link}
                    >
                      {action}
                    </a>
                  )}
                </p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Price({ price, before }: ProductCard) {
  const { styles, t } = useMail()
  return price ? (
    <>
      <strong>{price}</strong>
      {before && (
        <span className="m-muted" style={styles.muted}>
          {" "}
          {t("instead_of")} <s>{before}</s>
        </span>
      )}
    </>
  ) : null
}
