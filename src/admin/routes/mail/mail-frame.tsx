import { clx } from "@medusajs/ui"
import { useMemo } from "react"

export type MailFrameProps = {
  html: string
  title: string
  /** As in an inbox that is set so. */
  scheme?: "light" | "dark"
  className?: string
}

/** A mail as its reader sees it, in a frame that runs no script and reaches nothing of the admin. */
export function MailFrame({
  html,
  title,
  scheme = "light",
  className,
}: MailFrameProps) {
  const document = useMemo(() => inScheme(html, scheme), [html, scheme])
  return (
    <iframe
      title={title}
      sandbox=""
      srcDoc={document}
      className={clx("block h-[70vh] w-full border-0 bg-white", className)}
      style={{ colorScheme: scheme }}
    />
  )
}

/** Decides the mail's media query by itself: the frame would follow the admin's own theme. */
function inScheme(html: string, scheme: "light" | "dark"): string {
  return html.replaceAll(
    /\(prefers-color-scheme:\s*dark\)/g,
    scheme === "dark" ? "(min-width: 0)" : "(max-width: 0)"
  )
}
