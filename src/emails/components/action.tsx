import { Button } from "@react-email/button"
import { useMail } from "./context"

export type ActionProps = {
  url?: string | null
  children: string
  /** Whom a path belongs to. */
  base?: "storefront" | "backend"
  /** Also write the address out, for clients that hide links. */
  address?: boolean
}

/** What the reader may do next; nothing when there is no address. */
export function Action({ url, children, base, address }: ActionProps) {
  const { styles, link, t } = useMail()
  if (!url) {
    return null
  }
  const href = link(url, base)
  return (
    <>
      <div style={{ margin: "8px 0 24px" }}>
        <Button href={href} className="m-button" style={styles.button}>
          {children}
        </Button>
      </div>
      {address && (
        <p className="m-muted" style={styles.address} data-skip-in-text="true">
          {t("copy_address")}
          <br />
          <span style={{ wordBreak: "break-all" }}>{href}</span>
        </p>
      )}
    </>
  )
}
