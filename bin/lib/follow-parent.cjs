// Preloaded into the programs that we start: ends them when we die without being
// able to say so (kill -9, a crash). Their standard input is a pipe that we hold.
const { isMainThread } = require("node:worker_threads")

if (isMainThread) {
  process.stdin.on("end", () => {
    try {
      process.kill(-process.pid, "SIGKILL")
    } catch {
      process.exit(1)
    }
  })
  process.stdin.resume()
  process.stdin.unref?.()
}
