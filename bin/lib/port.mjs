import { execFileSync } from "node:child_process"
import fs from "node:fs"
import net from "node:net"
import { Failure } from "./failure.mjs"
import { commandOfProcess } from "./process-identity.mjs"

/**
 * The port of the shop, from PORT.
 *
 * @throws {Failure} when it is no port
 */
export function portFromEnvironment(environment = process.env) {
  const text = environment.PORT || "9000"
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(
      `PORT is ${JSON.stringify(text)}, but it must be a number from 1 to 65535.`
    )
  }
  return port
}

/** @throws {Failure} one sentence that says who has the port */
export async function requireFreePort(port) {
  // The server listens on every address; one of them may be taken alone.
  for (const host of [undefined, "127.0.0.1"]) {
    const code = await tryPort(port, host)
    if (code === "EADDRINUSE") {
      const holder = describeHolder(port)
      throw new Failure(
        `Port ${port} is taken${holder ? ` by ${holder}` : ""}. Stop that, or set PORT to another port.`
      )
    }
    if (code === "EACCES") {
      throw new Failure(
        `This user may not listen on port ${port}. Set PORT to one above 1023.`
      )
    }
  }
}

function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once("error", ({ code }) => resolve(code))
    server.listen({ port, host }, () => server.close(() => resolve(undefined)))
  })
}

function describeHolder(port) {
  const pid = holderOf(port)
  if (!pid) {
    return ""
  }
  const command = commandOfProcess(pid).trim()
  const short = command.length > 60 ? `${command.slice(0, 57)}...` : command
  return short ? `\`${short}\` (process ${pid})` : `process ${pid}`
}

function holderOf(port) {
  try {
    return process.platform === "linux"
      ? holderFromProc(port)
      : holderFromSystem(port)
  } catch {
    return undefined
  }
}

function holderFromProc(port) {
  const wanted = port.toString(16).toUpperCase().padStart(4, "0")
  const sockets = ["tcp", "tcp6"]
    .flatMap((table) =>
      fs.readFileSync(`/proc/net/${table}`, "utf8").split("\n")
    )
    .map((line) => line.trim().split(/\s+/))
    .filter((row) => row[1]?.endsWith(`:${wanted}`) && row[3] === "0A")
    .map((row) => `socket:[${row[9]}]`)
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => openFilesOf(pid).some((name) => sockets.includes(name)))
}

function openFilesOf(pid) {
  try {
    return fs
      .readdirSync(`/proc/${pid}/fd`)
      .map((fd) => fs.readlinkSync(`/proc/${pid}/fd/${fd}`))
  } catch {
    // Another user's process, or one that has just ended.
    return []
  }
}

function holderFromSystem(port) {
  const options = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }
  if (process.platform === "win32") {
    return execFileSync("netstat", ["-ano", "-p", "TCP"], options)
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .filter((row) => row[1]?.endsWith(`:${port}`) && row[2]?.endsWith(":0"))
      .map((row) => Number(row[4]))[0]
  }
  const args = ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-t"]
  return Number(execFileSync("lsof", args, options).split("\n")[0])
}
