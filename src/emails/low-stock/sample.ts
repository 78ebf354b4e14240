import type { MailStockLevel } from "../data"
import { sampleStockLevels } from "../sample-data"

/** Warns the shop's people of stock that has just fallen to its threshold. */
export type LowStockData = {
  items: MailStockLevel[]
  /** The admin's page of stock alerts. */
  admin_url?: string | null
}

export const sample: LowStockData = {
  items: sampleStockLevels.slice(0, 1),
  admin_url: "/app/stock-alerts",
}

export const minimal: LowStockData = {
  items: [{ title: "Stoneware cup", available: 0, threshold: 5 }],
}
