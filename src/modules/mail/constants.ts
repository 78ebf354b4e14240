/** Registration name of the mail module. */
export const MAIL_MODULE = "mail"

/** Where a message stands; the last five are final. */
export const MAIL_STATUSES = [
  "queued",
  "sending",
  "sent",
  "delivered",
  "bounced",
  "failed",
  "suppressed",
  "canceled",
] as const
export type MailStatus = (typeof MAIL_STATUSES)[number]

/** What one may decline; transactional mail belongs to a deal and is always sent. */
export const MAIL_CATEGORIES = [
  "transactional",
  "marketing",
  "restock",
  "reviews",
] as const

/** Smaller goes first; messages that share a text are `batch`. */
export const MAIL_PRIORITY = { transactional: 0, bulk: 10, batch: 20 } as const

/** Events of this feature; every payload is ids. */
export const MailEvents = {
  /** Messages were queued by an act that is now done: `{ ids }`. */
  QUEUED: "mail.queued",
  /** A provider reported on messages: `{ ids }`. */
  REPORTED: "mail.reported",
  /** Somebody left a category: `{ category, batch_id }`. */
  UNSUBSCRIBED: "mail.unsubscribed",
} as const

/** PostgreSQL channel that wakes every dispatcher of a shop. */
export const MAIL_WAKE_CHANNEL = "shopkeeper_mail"

/**
 * How long a message of an unfinished workflow is held back, so that an act that
 * is rolled back sends nothing. The end of the workflow releases it at once; this
 * is for a process that dies in between.
 */
export const MAIL_HOLD_SECONDS = 30
