// A SendGrid simulator in a process of its own, so that it costs neither contestant anything.
import { SendgridSimulator } from "../../integration-tests/simulators/sendgrid/sendgrid-simulator"

async function main(): Promise<void> {
  const simulator = await new SendgridSimulator().start()
  simulator.keep = false
  process.on("message", (message) => {
    const { latencyMs } = message as { latencyMs: number }
    simulator.latencyMs = latencyMs
    process.send?.({ calls: simulator.calls.splice(0) })
  })
  process.on("disconnect", () => process.exit(0))
  process.send?.({ url: simulator.url, apiKey: simulator.apiKey })
}

void main()
