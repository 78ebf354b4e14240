import { execFileSync } from "node:child_process"
import fs from "node:fs"

/**
 * Tells a process from a later one that got its number: when it started, or
 * undefined when it does not run.
 */
export function startOfProcess(pid) {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) {
    return undefined
  }
  try {
    // The name, in brackets, may hold spaces; the 20th field behind it is the start.
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8")
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    return fields[0] === "Z" ? undefined : fields[19]
  } catch {
    return startFromSystem(pid)
  }
}

/** What a process was called with, or "" when it does not run. */
export function commandOfProcess(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
  } catch {
    return ask(
      ["tasklist", "/FI", `PID eq ${pid}`, "/NH"],
      ["ps", "-ww", "-o", "args=", "-p", String(pid)]
    )
  }
}

function startFromSystem(pid) {
  return (
    ask(
      [
        "powershell",
        "-NoProfile",
        "-Command",
        `(Get-Process -Id ${pid}).StartTime.Ticks`,
      ],
      ["ps", "-o", "lstart=", "-p", String(pid)]
    ) || "unknown"
  )
}

function ask(onWindows, elsewhere) {
  const [file, ...args] = process.platform === "win32" ? onWindows : elsewhere
  try {
    return execFileSync(file, args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      windowsHide: true,
    }).trim()
  } catch {
    return ""
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}
