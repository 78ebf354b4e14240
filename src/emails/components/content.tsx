import { useMail } from "./context"

/** Content that someone has written and that is sanitised already. */
export function Content({ html }: { html: string }) {
  const { styles } = useMail()
  return (
    <div
      className="m-content"
      style={styles.text}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
