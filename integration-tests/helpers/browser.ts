import { mkdirSync } from "node:fs"
import path from "node:path"
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Cookie,
  type Page,
} from "playwright-core"
import { findChromium } from "./chromium"
import { FIRST_ADMIN, PASSWORD } from "./people"
import type { Shop } from "./shop"

export const DESKTOP = { width: 1280, height: 900 }
export const PHONE = { width: 390, height: 844 }

const screenshots = path.resolve(__dirname, "../browser/screenshots")

export type PageOptions = BrowserContextOptions & {
  /** Script errors that the test brings about itself. */
  expectedError?: RegExp
}

export type TestBrowser = {
  /**
   * Opens a page for one test and closes it again. What fails in it is
   * photographed, and a script error on the page fails the test.
   */
  withPage: (
    act: (page: Page) => Promise<void>,
    options?: PageOptions
  ) => Promise<void>
}

/** One browser for the tests of a file; call it at the top of a `describe`. */
export function useBrowser(): TestBrowser {
  let browser: Browser

  beforeAll(async () => {
    const found = findChromium()
    if (!found) {
      throw new Error("There is no Chromium: the global setup fetches one")
    }
    browser = await chromium.launch({
      executablePath: found.executablePath,
      env: { ...process.env, ...found.env } as Record<string, string>,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
      ],
    })
  })

  afterAll(async () => {
    await browser?.close()
  })

  return {
    withPage: async (act, { expectedError, ...options } = {}) => {
      const context = await browser.newContext({
        viewport: DESKTOP,
        locale: "en-US",
        reducedMotion: "reduce",
        // As behind a proxy that ends TLS: the session cookie is for https only,
        // and Chromium accepts such a cookie from 127.0.0.1.
        extraHTTPHeaders: { "x-forwarded-proto": "https" },
        ...options,
      })
      const page = await context.newPage()
      const errors: Error[] = []
      page.on("pageerror", (error) => {
        if (!expectedError?.test(error.message)) {
          errors.push(error)
        }
      })
      try {
        await act(page)
        if (errors.length) {
          throw errors[0]
        }
      } catch (error) {
        await photograph(page)
        throw error
      } finally {
        await context.close()
      }
    },
  }
}

const sessions = new Map<string, Cookie[]>()

/** Signs the first admin in: by the login form the first time, by its cookie afterwards. */
export async function signInAdmin(page: Page, shop: Shop): Promise<void> {
  const context = page.context()
  const known = sessions.get(shop.url)
  if (known) {
    await context.addCookies(known)
    return
  }
  await page.goto(`${shop.url}/app/login`)
  await page.getByPlaceholder("Email").fill(FIRST_ADMIN)
  await page.getByPlaceholder("Password").fill(PASSWORD)
  await page.getByRole("button", { name: "Continue with Email" }).click()
  await page.waitForURL(`${shop.url}/app/orders`)
  sessions.set(shop.url, await context.cookies())
}

/** The page is no wider than its window: nothing is cut off on a phone. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth
  )
}

async function photograph(page: Page): Promise<void> {
  const name = (expect.getState().currentTestName ?? "unknown")
    .replace(/[^\w]+/g, "-")
    .slice(0, 100)
  mkdirSync(screenshots, { recursive: true })
  await page
    .screenshot({ path: path.join(screenshots, `${name}.png`) })
    .catch(() => undefined)
}
