import { useText } from "./use-text"

/** A breadcrumb in the admin's language: `breadcrumb: () => <Crumb name="mail.title" />`. */
export function Crumb({ name }: { name: string }) {
  const { t } = useText()
  return <>{t(name)}</>
}
