import { createContext, useContext } from "react"
import type { MailProps } from "../define-template"
import type { mailStyles } from "./styles"

/** What the building blocks of a mail share. */
export type MailContextValue = MailProps & {
  styles: ReturnType<typeof mailStyles>
}

const MailContext = createContext<MailContextValue | undefined>(undefined)

export const MailProvider = MailContext.Provider

/** The mail that is being rendered. */
export function useMail(): MailContextValue {
  const context = useContext(MailContext)
  if (!context) {
    throw new Error("The building blocks of a mail work inside a mail only")
  }
  return context
}
