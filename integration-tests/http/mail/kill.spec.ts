import { queueRows } from "../../helpers/mail"
import { bootShop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"
import { SmtpSink } from "../../simulators/smtp/smtp-sink"

/** The full run: MAIL_KILLS=20 MAIL_COUNT=1000 npx jest integration-tests/http/mail/kill */
const KILLS = Number(process.env.MAIL_KILLS ?? 3)
const COUNT = Number(process.env.MAIL_COUNT ?? 100)
const CONNECTIONS = 4

describe("mail and sudden death", () => {
  it(
    `with the shop killed ${KILLS} times while ${COUNT} mails go to a server that refuses every fifth, all arrive; repeats are at most what was in flight`,
    async () => {
      const sink = await new SmtpSink({ refuseEvery: 5 }).start()
      const shop = await bootShop({
        env: {
          SMTP_URL: sink.url,
          MAIL_FROM: "shop@example.test",
          MAIL_RETRY_SECONDS: "0.1,0.2,0.4",
          MAIL_POLL_SECONDS: "0.2",
          MAIL_LEASE_SECONDS: "1",
          MAIL_CONCURRENCY: String(CONNECTIONS),
        },
      })
      const people = Array.from({ length: COUNT }, (_, index) => ({
        to: `kill-${index}@example.test`,
      }))
      await queueRows(shop, people)
      const arrived = () => new Set(sink.mails.map(({ to }) => to)).size
      for (let kill = 1; kill <= KILLS; kill++) {
        const share = (kill - 1 + Math.random()) / (KILLS + 1)
        await waitFor(() => arrived() >= share * COUNT, {
          what: `${Math.round(share * COUNT)} mails to have arrived`,
          timeout: 60_000,
          every: 1,
        })
        await shop.kill()
        await shop.start()
      }
      await waitFor(
        async () => {
          const { rows } = await shop.db.query(
            "select count(*)::int as n from mail_message where status <> 'sent'"
          )
          return rows[0].n === 0
        },
        { what: "every mail to be known as sent", timeout: 120_000 }
      )
      const repeats = sink.mails.length - arrived()
      process.stdout.write(
        `mail: ${COUNT} mails, ${KILLS} kills, ${sink.offered} offered, ${repeats} repeated, at most ${KILLS * CONNECTIONS} allowed\n`
      )
      expect(arrived()).toBe(COUNT)
      expect(repeats).toBeLessThanOrEqual(KILLS * CONNECTIONS)
      await shop.close()
      await sink.stop()
    },
    120_000 + KILLS * 60_000
  )
})
