import { useEffect, useState } from "react"

type Acts = {
  ids: string[]
  onToggle: (id: string) => void
  onApprove: (id: string) => void
  onReject: (id: string) => void
}

/** Moderating without the mouse: j and k move, x selects, a approves, r rejects. Answers where one is. */
export function useReviewKeys({ ids, onToggle, onApprove, onReject }: Acts) {
  const [current, setCurrent] = useState(0)
  const index = Math.min(current, Math.max(0, ids.length - 1))
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event) || !ids.length) {
        return
      }
      const acts: Record<string, () => void> = {
        j: () => setCurrent(Math.min(index + 1, ids.length - 1)),
        k: () => setCurrent(Math.max(index - 1, 0)),
        x: () => onToggle(ids[index]),
        a: () => onApprove(ids[index]),
        r: () => onReject(ids[index]),
      }
      const act = acts[event.key]
      if (act) {
        // The dashboard has key sequences of its own.
        event.preventDefault()
        event.stopPropagation()
        act()
      }
    }
    window.addEventListener("keydown", press, true)
    return () => window.removeEventListener("keydown", press, true)
  }, [ids, index, onToggle, onApprove, onReject])
  return {
    currentId: ids[index],
    goTo: (id: string) => setCurrent(ids.indexOf(id)),
  }
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement
  return (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    target.isContentEditable ||
    Boolean(
      target.closest(
        "input:not([type=checkbox]), textarea, select, [role=dialog], [role=listbox]"
      )
    )
  )
}
