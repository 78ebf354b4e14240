import { useTranslation } from "react-i18next"

/** Namespace of every string that Shopkeeper shows in the admin. */
export const NAMESPACE = "shopkeeper"

/** The strings of Shopkeeper in the admin's language: `t("mail.title")`. */
export function useText() {
  const { t, i18n } = useTranslation(NAMESPACE)
  return { t, language: i18n.language }
}
