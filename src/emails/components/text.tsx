import type { ReactNode } from "react"
import { useMail } from "./context"

/** The mail's heading. */
export function Title({ children }: { children: ReactNode }) {
  const { styles } = useMail()
  return (
    <h1 className="m-text m-title" style={styles.title}>
      {children}
    </h1>
  )
}

/** The heading of a part. */
export function Subtitle({ children }: { children: ReactNode }) {
  const { styles } = useMail()
  return (
    <h2 className="m-text" style={styles.heading}>
      {children}
    </h2>
  )
}

/** A paragraph. */
export function P({ children }: { children: ReactNode }) {
  const { styles } = useMail()
  return (
    <p className="m-text" style={styles.text}>
      {children}
    </p>
  )
}

/** A quieter paragraph. */
export function Small({ children }: { children: ReactNode }) {
  const { styles } = useMail()
  return (
    <p className="m-muted" style={styles.small}>
      {children}
    </p>
  )
}

/** "Hello Ana," or "Hello," when the name is not known. */
export function Greeting({ name }: { name?: string | null }) {
  const { t } = useMail()
  return <P>{name?.trim() ? t("hello_name", { name }) : t("hello")}</P>
}

/** Until when a link works, when that is known. */
export function Expiry({ at }: { at?: string | null }) {
  const { t, format } = useMail()
  return at ? (
    <Small>{t("expires", { time: format.dateTime(at) })}</Small>
  ) : null
}
