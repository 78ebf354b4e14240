import { useCallback } from "react"
import { useText } from "../../lib/use-text"

/** A template's name in words; a store's own template keeps its name. */
export function useTemplateName() {
  const { t } = useText()
  return useCallback(
    (name: string) => t(`mail.template.${name}`, { defaultValue: name }),
    [t]
  )
}
