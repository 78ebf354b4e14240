// Medusa's telemetry forks a process at every exit, which outlives us, even when
// MEDUSA_DISABLE_TELEMETRY says that there is nothing for it to send.
if (process.env.MEDUSA_DISABLE_TELEMETRY === "true") {
  const { flush } = require("@medusajs/telemetry")
  if (flush) {
    process.off("exit", flush)
  }
}
