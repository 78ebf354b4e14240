// Runs the Stripe simulator of the tests as a program, for demos and `npm run tour`:
//   node bin/stripe-simulator.mjs --port 12111 --webhook <url> --secret <whsec_…>
import { createRequire } from "node:module"

const require = createRequire(import.meta.url)
require("ts-node").register({ transpileOnly: true })
require("../integration-tests/simulators/stripe/main.ts")
