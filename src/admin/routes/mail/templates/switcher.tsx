import { clx } from "@medusajs/ui"

export type SwitcherProps = {
  label: string
  value: string
  onChange: (value: string) => void
  /** Labels by value. */
  options: Record<string, string>
}

/** One of a few choices, all in sight. */
export function Switcher({ label, value, onChange, options }: SwitcherProps) {
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="flex rounded-md bg-ui-bg-component p-0.5 shadow-borders-base"
    >
      {Object.entries(options).map(([key, text]) => (
        <button
          key={key}
          type="button"
          role="radio"
          aria-checked={key === value}
          onClick={() => onChange(key)}
          className={clx(
            "txt-compact-small-plus rounded px-2.5 py-1 text-ui-fg-muted outline-none transition-fg",
            "hover:text-ui-fg-base focus-visible:shadow-borders-focus",
            key === value &&
              "bg-ui-bg-base text-ui-fg-base shadow-elevation-card-rest"
          )}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
