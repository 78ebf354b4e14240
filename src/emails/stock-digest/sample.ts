import type { MailStockLevel } from "../data"
import { sampleStockLevels } from "../sample-data"

/** Sums up for the shop's people what is low. */
export type StockDigestData = {
  /** The day it is about. */
  date: string
  /** Worst first. */
  items: MailStockLevel[]
  admin_url?: string | null
}

export const sample: StockDigestData = {
  date: "2026-03-15T07:00:00.000Z",
  items: sampleStockLevels,
  admin_url: "/app/stock-alerts",
}

export const minimal: StockDigestData = {
  date: "2026-03-15T07:00:00.000Z",
  items: [],
}
