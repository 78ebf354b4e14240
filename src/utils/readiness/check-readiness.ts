import type { MedusaContainer } from "@medusajs/framework/types"
import { type ReadinessCheck, readinessChecks } from "./checks"
import { NotReady } from "./not-ready"

export type Readiness = {
  status: "ready" | "not_ready"
  /** "ok", or what is wrong, by part. */
  checks: Record<string, string>
}

/** How long a part may take to answer. */
const PATIENCE = 2_000

/** Asks every part at the same time; none can hold the answer up. */
export async function checkReadiness(
  container: MedusaContainer,
  checks: Record<string, ReadinessCheck> = readinessChecks,
  patience = PATIENCE
): Promise<Readiness> {
  const answers = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [
      name,
      await ask(check, container, patience),
    ])
  )
  const used = answers.filter(([, answer]) => answer !== "not used")
  return {
    status: used.every(([, answer]) => answer === "ok") ? "ready" : "not_ready",
    checks: Object.fromEntries(used),
  }
}

async function ask(
  check: ReadinessCheck,
  container: MedusaContainer,
  patience: number
): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new NotReady(`No answer within ${patience / 1000} s`)),
      patience
    )
  })
  try {
    return (await Promise.race([check(container), late])) ?? "ok"
  } catch (error) {
    // Other errors may carry addresses and user names of the infrastructure.
    return error instanceof NotReady ? error.message : "The check failed"
  } finally {
    clearTimeout(timer)
  }
}
