import { useCallback } from "react"
import { useText } from "../../lib/use-text"

/** What happened, in words; a host's own word as it is. */
export function useKindName() {
  const { t } = useText()
  return useCallback(
    (kind: string) => t(`account.events.kind.${kind}`, { defaultValue: kind }),
    [t]
  )
}
