// Whatever ends this process, nothing that it started may outlive it.
import { spawnSync } from "node:child_process"
import os from "node:os"

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"]
// npm passes a Ctrl-C on to us that the terminal has already sent us itself.
const SAME_KEYSTROKE_MS = 1000
const GRACE_MS = 10_000

const children = new Set()
const endings = []
let watching = false
let serving = false

/** Ends the process cleanly on Ctrl-C, SIGTERM and a closed terminal. */
export function watchSignals() {
  watching = true
  process.on("exit", stopEverything)
  let first
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      const repeated = first && Date.now() - first > SAME_KEYSTROKE_MS
      if (!serving || repeated) {
        process.exit(128 + os.constants.signals[signal])
      }
      first ??= Date.now()
      // The server answers what it has accepted; a client that never hangs up
      // must not hold the shop open.
      setTimeout(() => process.exit(0), GRACE_MS).unref()
      if (signal === "SIGHUP") {
        process.emit("SIGTERM")
      }
    })
  }
}

/** From now on the server itself ends the process, after its last answer. */
export function leaveEndingToServer() {
  serving = true
}

/** @param {() => void} act runs synchronously when the process ends; the last one first */
export function atExit(act) {
  endings.push(act)
}

/** Options for `spawn` that let us end a program together with all it started. */
export function ownGroup() {
  return { detached: watching && process.platform !== "win32" }
}

/** @param {import("node:child_process").ChildProcess} child ends when this process ends */
export function endWithUs(child) {
  children.add(child)
  child.once("close", () => children.delete(child))
}

function stopEverything() {
  for (const child of children) {
    kill(child)
  }
  while (endings.length) {
    try {
      endings.pop()()
    } catch {
      // The next one must still run.
    }
  }
}

function kill(child) {
  try {
    if (process.platform === "win32") {
      spawnSync("taskkill", ["/PID", String(child.pid), "/T", "/F"])
    } else if (watching) {
      process.kill(-child.pid, "SIGKILL")
    } else {
      child.kill("SIGKILL")
    }
  } catch {
    // It has ended by itself.
  }
}
