import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const blankIsUnset = (value: unknown) => (value === "" ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(blankIsUnset, schema.optional())
const withDefault = <T extends z.ZodType>(schema: T, fallback: z.input<T>) =>
  z.preprocess((value) => blankIsUnset(value) ?? fallback, schema)

const httpUrl = z.url({
  protocol: /^https?$/,
  error: "must be an http(s) address",
})
const origins = z.string().min(1)
const numbers = z
  .string()
  .regex(/^\d+(\.\d+)?(,\d+(\.\d+)?)*$/, {
    error: "must be numbers with commas between them",
  })
  .transform((value) => value.split(",").map(Number))

const words = z
  .string()
  .transform((value) => value.split(",").map((word) => word.trim()))

const EnvironmentSchema = z.object({
  NODE_ENV: withDefault(z.string(), "development"),
  PORT: withDefault(z.coerce.number().int().min(1).max(65535), "9000"),
  DATABASE_URL: z
    .string({ error: "must be set" })
    .regex(/^postgres(ql)?:\/\//, { error: "must begin with postgres://" }),
  REDIS_URL: optional(
    z.string().regex(/^rediss?:\/\//, { error: "must begin with redis://" })
  ),
  MEDUSA_WORKER_MODE: withDefault(
    z.enum(["shared", "server", "worker"]),
    "shared"
  ),
  JWT_SECRET: z.string({ error: "must be set" }),
  COOKIE_SECRET: z.string({ error: "must be set" }),
  BACKEND_URL: optional(httpUrl),
  STOREFRONT_URL: withDefault(httpUrl, "http://localhost:8000"),
  STORE_CORS: withDefault(origins, "http://localhost:8000"),
  ADMIN_CORS: withDefault(
    origins,
    "http://localhost:9000,http://localhost:5173"
  ),
  AUTH_CORS: withDefault(
    origins,
    "http://localhost:8000,http://localhost:9000,http://localhost:5173"
  ),
  ADMIN_DISABLED: withDefault(z.stringbool(), "false"),
  ADMIN_ROLES: withDefault(z.stringbool(), "false"),
  SHOP_FILES_DIR: optional(z.string()),
  SHOP_NAME: optional(z.string()),
  SHOP_TIMEZONE: optional(z.string()),
  ACCOUNT_REQUIRE_VERIFIED_EMAIL: withDefault(z.stringbool(), "false"),
  TRUSTED_STOREFRONTS: optional(words),
  REVIEWS_REQUIRE_PURCHASE: optional(z.stringbool()),
  REVIEWS_AUTO_APPROVE: optional(z.stringbool()),
  REVIEWS_REQUEST_AFTER_DAYS: optional(z.coerce.number().int().min(0)),
  INVOICE_SELLER: optional(
    z.string().transform((value, context) => {
      try {
        return JSON.parse(value) as Record<string, unknown>
      } catch {
        context.addIssue({
          code: "custom",
          message:
            'must be JSON such as {"name":"Blue Mug GmbH","city":"Hamburg"}',
        })
        return z.NEVER
      }
    })
  ),
  INVOICE_PAPER: optional(z.enum(["a4", "letter"])),
  INVOICE_NUMBER: optional(z.string()),
  CREDIT_NOTE_NUMBER: optional(z.string()),
  STRIPE_API_KEY: optional(z.string()),
  STRIPE_WEBHOOK_SECRET: optional(z.string()),
  STRIPE_API_BASE: optional(httpUrl),
  STRIPE_CAPTURE: withDefault(z.enum(["automatic", "manual"]), "automatic"),
  MAIL_FROM: optional(z.string()),
  SMTP_URL: optional(z.string()),
  SENDGRID_API_KEY: optional(z.string()),
  SENDGRID_WEBHOOK_PUBLIC_KEY: optional(z.string()),
  SENDGRID_API_BASE: optional(httpUrl),
  MAIL_WEBHOOK_SECRET: optional(z.string()),
  MAIL_RATE: optional(z.coerce.number()),
  MAIL_CONCURRENCY: optional(z.coerce.number()),
  MAIL_RETRY_SECONDS: optional(numbers),
  MAIL_GIVE_UP_HOURS: optional(z.coerce.number()),
  MAIL_LEASE_SECONDS: optional(z.coerce.number()),
  MAIL_POLL_SECONDS: optional(z.coerce.number()),
  MAIL_KEEP_DAYS: optional(z.coerce.number()),
})

/** The variables that the store reads, with defaults filled in. */
export type Environment = z.output<typeof EnvironmentSchema> & {
  /** Address of this server: BACKEND_URL, else localhost with the port. */
  BACKEND_URL: string
}

const WELL_KNOWN_SECRETS = ["supersecret", "secret", "changeme", "change-me"]

/**
 * Reads the store's environment.
 *
 * @throws {MedusaError} one sentence that names each bad variable and what it must be
 */
export function readEnvironment(
  source: Record<string, string | undefined>
): Environment {
  const result = EnvironmentSchema.safeParse(source)
  if (!result.success) {
    refuse(
      result.error.issues.map(
        (issue) => `${issue.path.join(".")}: ${issue.message}`
      )
    )
  }
  const { data } = result
  if (data.NODE_ENV === "production") {
    const weak = (["JWT_SECRET", "COOKIE_SECRET"] as const).filter((name) =>
      isWeakSecret(data[name])
    )
    if (weak.length) {
      refuse(
        weak.map(
          (name) => `${name}: must be a random secret of 32 characters or more`
        )
      )
    }
  }
  return {
    ...data,
    BACKEND_URL: data.BACKEND_URL ?? `http://localhost:${data.PORT}`,
  }
}

function isWeakSecret(secret: string): boolean {
  return (
    secret.length < 32 ||
    new Set(secret).size < 8 ||
    WELL_KNOWN_SECRETS.includes(secret.toLowerCase())
  )
}

function refuse(faults: string[]): never {
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The environment is not complete: ${faults.join("; ")}. See .env.template.`
  )
}
