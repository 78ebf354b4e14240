import { z } from "@medusajs/framework/zod"

const url = z
  .url({ protocol: /^https?$/, error: "must be an http(s) address" })
  .transform((value) => value.replace(/\/+$/, ""))

/** Who the shop is: shown in mails, documents and links. */
export const ShopOptionsSchema = z
  .strictObject({
    /** Name in mails and documents. @default "Shopkeeper Demo" */
    name: z.string().min(1).max(120).default("Shopkeeper Demo"),
    /** Address of this server, for links to it. @default "http://localhost:9000" */
    backendUrl: url.default("http://localhost:9000"),
    /** Address of the storefront, for links in mails. @default "http://localhost:8000" */
    storefrontUrl: url.default("http://localhost:8000"),
    /** IANA time zone that decides where a day begins. @default "UTC" */
    timezone: z
      .string()
      .refine(isTimezone, {
        error: "must be an IANA time zone such as Europe/Paris",
      })
      .default("UTC"),
    /** Language of mails and documents when nobody chose one. @default "en" */
    locale: z
      .string()
      .refine(isLocale, { error: "must be a BCP 47 tag such as en or de-AT" })
      .default("en"),
    /** Folder whose files are served under /static: where a local File Module keeps its uploads. */
    filesDirectory: z.string().min(1).optional(),
    /** Absolute address of a logo image for mails and documents. */
    logoUrl: url.optional(),
    /** Accent colour of mails, as #rrggbb. @default "#1f2937" */
    color: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/, { error: "must look like #1f2937" })
      .default("#1f2937"),
    /** Postal address, one line each, for the footer of mails and documents. */
    address: z.array(z.string().min(1)).default([]),
  })
  .prefault({})

export type ShopOptions = z.infer<typeof ShopOptionsSchema>

function isTimezone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value })
    return true
  } catch {
    return false
  }
}

function isLocale(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}
