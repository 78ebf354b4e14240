import type { ComponentType } from "react"
import type { ShopOptions } from "../options/shop"
import type { MailFormat } from "./format"
import type { MailTranslate } from "./i18n"

/** What one may decline to receive; `transactional` belongs to a deal and is always sent. */
export type MailCategory = "transactional" | "marketing" | "restock" | "reviews"

/** Links that the frame of a mail offers. */
export type MailLinks = {
  /** One-click unsubscribe page; shown in mails that are not transactional. */
  unsubscribeUrl?: string | null
  /** Where one chooses which mails to get; shown in mails that are not transactional. */
  preferencesUrl?: string | null
}

/** What a template's functions and its component are given. */
export type MailProps<Data = unknown> = {
  data: Data
  shop: ShopOptions
  /** The locale the mail is written in. */
  locale: string
  /** Strings of the template: `t("title")` is `<template>.title` in the i18n file. */
  t: MailTranslate
  /** Money, dates, countries and lists as the reader writes them. */
  format: MailFormat
  /** An absolute address of the shop: paths are the storefront's. Throws on a foreign one. */
  link: (url: string, base?: "storefront" | "backend") => string
}

/** One mail of the shop. */
export type MailTemplate<Name extends string = string, Data = unknown> = {
  name: Name
  category: MailCategory
  /** Shown in the preview and used by the tests. */
  sample: Data
  /** The least that the template must cope with. */
  minimal: Data
  subject: (props: MailProps<Data>) => string
  /** First words in the inbox's list, after the subject. */
  preheader: (props: MailProps<Data>) => string
  /** Why one gets this mail, for the footer. By default a sentence for its category. */
  reason?: (props: MailProps<Data>) => string
  /** What stands between header and footer. */
  Body: ComponentType<MailProps<Data>>
  /** The same as text; by default made from the html. */
  text?: (props: MailProps<Data>) => string | undefined
}

/** Declares a template; its types are inferred from `data`. */
export function defineMailTemplate<Name extends string, Data>(
  template: MailTemplate<Name, Data>
): MailTemplate<Name, Data> {
  return template
}
