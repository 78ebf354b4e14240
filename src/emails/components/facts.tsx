import { useMail } from "./context"

export type Fact = { label: string; value?: string | null | false }

/** A value of more characters takes a row of its own. */
const WIDE = 28

/** Labelled values in a panel; those without a value are left out. */
export function Facts({ rows }: { rows: Fact[] }) {
  const { styles } = useMail()
  const known = rows.filter((row) => row.value)
  if (!known.length) {
    return null
  }
  const single = known.length === 1
  return (
    <div className="m-panel" style={styles.panel}>
      {known.map(({ label, value }) => (
        <div
          key={label}
          className="m-stack"
          style={{
            ...styles.fact,
            ...((single || `${value}`.length > WIDE) && { width: "100%" }),
          }}
        >
          <span className="m-muted" style={styles.factLabel}>
            {label}
          </span>
          {/* Only the text version shows it. */}
          <span style={{ display: "none" }}>: </span>
          <span className="m-text" style={styles.factValue}>
            {value}
          </span>
        </div>
      ))}
    </div>
  )
}
