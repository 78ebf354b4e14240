import type { MedusaContainer } from "@medusajs/framework/types"

/** Somebody whose data are asked for. */
export type Person = {
  customer_id: string
  /** Every address that they have or had here, lower case. */
  emails: string[]
}

/** A part of the shop that holds data of customers; each feature registers one. */
export type PersonalDataHolder = {
  /** The feature's word. */
  feature: string
  /** What it holds, by the key under which the export shows it; it only reads. */
  export: (
    container: MedusaContainer,
    person: Person
  ) => Promise<Record<string, unknown>>
  /** Forgets them. What was half done when the process died is done again: it must not mind. */
  erase: (container: MedusaContainer, person: Person) => Promise<void>
}
