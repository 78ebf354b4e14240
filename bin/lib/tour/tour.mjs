import { randomBytes } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import { Failure } from "../failure.mjs"
import { Client } from "./client.mjs"

/**
 * What every chapter works with.
 *
 * - `step(what, act)` says what is done, does it, and says what came back
 * - `check(truth, sentence)` fails the step when the answer is not as it should be
 * - `until(what, probe)` waits for what happens by itself, at most 30 seconds
 * - `stripe` is where the shop reaches Stripe, when that is not Stripe itself
 * - `guest` sends the publishable key, `shopper` is signed in (after the chapter
 *   account), `admin` is the shop's admin, `anyone` sends nothing
 * - `made` carries what chapters have made so far to those that follow
 */
class Tour {
  steps = 0
  chapters = 0
  made = {}
  shopper

  constructor({ url, anyone, guest, admin, stripe }) {
    Object.assign(this, { url, anyone, guest, admin, stripe })
  }

  async chapter(title, play) {
    this.chapters += 1
    console.log(`\n${this.chapters}. ${title}`)
    await play(this)
  }

  /**
   * @template T
   * @param {string} what in plain words
   * @param {() => Promise<string | [string, T]>} act answers what came back in
   *   plain words, and what later steps need of it
   * @returns {Promise<T>}
   */
  async step(what, act) {
    this.steps += 1
    try {
      const answer = await act()
      const [said, value] = Array.isArray(answer) ? answer : [answer]
      console.log(`   ✓ ${what}: ${said}`)
      return value
    } catch (error) {
      console.log(`   ✕ ${what}`)
      const reason = error instanceof Failure ? error.message : error.stack
      throw new Failure(
        `Step ${this.steps} of the tour failed: ${what}.\n${reason}`
      )
    }
  }

  check(truth, sentence) {
    if (!truth) {
      throw new Failure(sentence)
    }
  }

  async until(what, probe, seconds = 30) {
    const end = Date.now() + seconds * 1000
    for (;;) {
      const value = await probe()
      if (value) {
        return value
      }
      if (Date.now() > end) {
        throw new Failure(`Waited ${seconds} seconds for ${what}`)
      }
      await pause(200)
    }
  }

  /** An address that no tour has used before. */
  freshEmail(name = "tour") {
    return `${name}-${randomBytes(6).toString("hex")}@example.com`
  }

  /** A password that no policy refuses. */
  freshPassword() {
    return `tour ${randomBytes(12).toString("base64url")}`
  }
}

/** Signs the admin in and finds the storefront's key. */
export async function createTour({ url, admin: login, stripe }) {
  const anyone = new Client(url)
  await reach(anyone, url)
  const { token } = await signIn(anyone, login)
  const admin = anyone.as(token)
  const key = await publishableKey(admin)
  console.log(`The shop at ${url}, with ${login.email} as its admin.`)
  return new Tour({
    url,
    anyone,
    admin,
    stripe,
    guest: anyone.with({ "x-publishable-api-key": key }),
  })
}

async function reach(client, url) {
  try {
    await client.get("/health")
  } catch (error) {
    throw new Failure(
      `No shop answers at ${url} (${error.cause?.code ?? error.message}). Start it with \`npm start\`, or pass --url.`
    )
  }
}

async function signIn(client, login) {
  try {
    return await client.post("/auth/user/emailpass", login)
  } catch (error) {
    throw new Failure(
      `The admin ${login.email} cannot sign in: ${error.message}. Pass --admin-email and --admin-password.`
    )
  }
}

async function publishableKey(admin) {
  const { api_keys: keys } = await admin.get("/admin/api-keys", {
    query: { type: "publishable" },
  })
  const key = keys.find(({ revoked_at }) => !revoked_at)
  if (!key) {
    throw new Failure(
      "The shop has no publishable key; make one under Settings in the admin."
    )
  }
  return key.token
}
