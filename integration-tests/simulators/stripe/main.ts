import { parseArgs } from "node:util"
import { StripeSimulator } from "./simulator"

/** Runs the simulator as a program, until it is interrupted. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "12111" },
      webhook: {
        type: "string",
        default: "http://localhost:9000/hooks/payment/stripe_stripe",
      },
      secret: { type: "string", default: "whsec_simulator" },
    },
  })
  const simulator = await StripeSimulator.start({
    port: Number(values.port),
    webhook: { url: values.webhook, secret: values.secret },
  })
  process.stdout.write(
    [
      `Stripe simulator on ${simulator.url}; webhooks go to ${values.webhook}.`,
      "The shop's .env:",
      "  STRIPE_API_KEY=sk_test_simulator",
      `  STRIPE_WEBHOOK_SECRET=${values.secret}`,
      `  STRIPE_API_BASE=${simulator.url}`,
      "",
    ].join("\n")
  )
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void simulator.close().then(() => process.exit())
    })
  }
}

void main()
