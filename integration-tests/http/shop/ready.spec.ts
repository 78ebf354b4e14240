import { Client } from "pg"
import type { Json } from "../../helpers/http"
import { createAdmin, uniqueEmail } from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

/** Runs on another database of the same server: nobody can lock themselves out. */
async function onServer(shop: Shop, act: (name: string) => string[]) {
  const url = new URL(shop.database.url)
  const name = url.pathname.slice(1)
  url.pathname = "/postgres"
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    for (const sql of act(name)) {
      await client.query(sql)
    }
  } finally {
    await client.end()
  }
}

describe("GET /ready", () => {
  let shop: Shop

  beforeAll(async () => {
    shop = await bootShop()
  })

  afterAll(() => shop.close())

  it("answers 200 when the shop can take calls", async () => {
    const { status, body, headers } = await shop.http.get("/ready")
    expect(status).toBe(200)
    expect(body).toEqual({
      status: "ready",
      checks: expect.objectContaining({
        database: "ok",
        migrations: "ok",
        mail: "ok",
      }),
    })
    expect(body.checks).not.toHaveProperty("redis")
    expect(headers.get("cache-control")).toBe("no-store")
  })

  it("answers 503 and names a migration that has not run", async () => {
    const { rows } = await shop.db.query(
      "delete from mikro_orm_migrations where name = (select max(name) from mikro_orm_migrations) returning *"
    )
    const { status, body } = await shop.http.get("/ready")
    expect(status).toBe(503)
    expect(body).toMatchObject({
      status: "not_ready",
      checks: {
        database: "ok",
        migrations: `1 migrations have not run, ${rows[0].name} first: run \`medusa db:migrate\``,
      },
    })
    await shop.db.query(
      "insert into mikro_orm_migrations (name, executed_at) values ($1, now())",
      [rows[0].name]
    )
    expect((await shop.http.get("/ready")).status).toBe(200)
  })

  it("answers 503 when mail is due and no worker sends it", async () => {
    const server = await bootShop({
      database: shop.database,
      env: { MEDUSA_WORKER_MODE: "server" },
    })
    await shop.stop()
    try {
      const admin = await createAdmin(server)
      await admin.client.post("/admin/mail/templates/welcome/test", {
        to: uniqueEmail(),
      })
      expect((await server.http.get("/ready")).status).toBe(200)
      await shop.db.query(
        "update mail_message set next_attempt_at = now() - interval '10 minutes' where status = 'queued'"
      )
      const { status, body } = await server.http.get("/ready")
      expect(status).toBe(503)
      expect(body.checks.mail).toMatch(
        /^Mail has been waiting for 60\d seconds: no worker sends it$/
      )
    } finally {
      await server.close()
      await shop.start()
    }
    await waitFor(async () => (await shop.http.get("/ready")).status === 200, {
      what: "the worker to catch up",
    })
  })

  it("answers 503 while the database is away, stays alive, and is ready when it is back", async () => {
    await onServer(shop, (name) => [
      `alter database "${name}" with allow_connections false`,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    ])
    const away: Json = await shop.http.get("/ready")
    expect(away.status).toBe(503)
    expect(away.body).toMatchObject({
      status: "not_ready",
      checks: { database: expect.not.stringMatching(/^ok$/) },
    })
    expect(JSON.stringify(away.body)).not.toContain("postgres://")
    expect((await shop.http.get("/health")).status).toBe(200)

    await onServer(shop, (name) => [
      `alter database "${name}" with allow_connections true`,
    ])
    await waitFor(async () => (await shop.http.get("/ready")).status === 200, {
      what: "the shop to be ready again",
    })
  })
})
