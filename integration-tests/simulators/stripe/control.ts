import type { Fault } from "./faults"
import type { StripeSimulator } from "./simulator"

type ControlBody = {
  intent?: string
  card?: string
  decline?: string
  succeeds?: boolean
  amount?: number
  reason?: string
  dispute?: string
  outcome?: "won" | "lost"
  event?: string
  copies?: number
  reverse?: boolean
  fault?: Fault
  url?: string
  secret?: string
}

type Command = (
  simulator: StripeSimulator,
  body: ControlBody
) => object | Promise<object>

const done = { ok: true }

/** What a test can do in process, for whoever runs the simulator as a program. */
const COMMANDS: Record<string, Command> = {
  confirm: (simulator, { intent = "", card, decline }) =>
    simulator.confirm(intent, decline ? { decline } : card),
  authenticate: (simulator, { intent = "", succeeds }) =>
    simulator.authenticate(intent, succeeds),
  refund: (simulator, { intent = "", amount }) =>
    simulator.refund(intent, amount),
  dispute: (simulator, { intent = "", reason, amount }) =>
    simulator.dispute(intent, { reason, amount }),
  "close-dispute": (simulator, { dispute = "", outcome = "won" }) =>
    simulator.closeDispute(dispute, outcome),
  faults: (simulator, { fault }) => {
    if (fault) {
      simulator.faults.add(fault)
    } else {
      simulator.faults.clear()
    }
    return done
  },
  "webhooks/connect": (simulator, { url, secret }) => {
    simulator.webhooks.connect(url && secret ? { url, secret } : undefined)
    return done
  },
  "webhooks/hold": (simulator) => {
    simulator.webhooks.hold()
    return done
  },
  "webhooks/release": async (simulator, { reverse }) => {
    await simulator.webhooks.release((events) =>
      reverse ? [...events].reverse() : events
    )
    return done
  },
  "webhooks/duplicate": (simulator, { copies = 2 }) => {
    simulator.webhooks.duplicate(copies)
    return done
  },
  "webhooks/replay": async (simulator, { event = "" }) => {
    await simulator.webhooks.deliver(simulator.state.events.get(event))
    return done
  },
  deliveries: (simulator) => ({ deliveries: simulator.webhooks.deliveries }),
}

/** Answers `POST /_simulator/<command>` with a JSON body. */
export async function control(
  simulator: StripeSimulator,
  path: string,
  body: string
): Promise<object> {
  const command = COMMANDS[path.replace("/_simulator/", "")]
  if (!command) {
    throw new Error(
      `The simulator knows these commands: ${Object.keys(COMMANDS).join(", ")}`
    )
  }
  return command(simulator, body ? (JSON.parse(body) as ControlBody) : {})
}
