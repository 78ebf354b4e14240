import { setTimeout as sleep } from "node:timers/promises"

/**
 * Does something and takes a certain time about it, so that how long the answer
 * took does not tell what had to be done.
 */
export async function takingAtLeast<T>(
  milliseconds: number,
  work: () => Promise<T>
): Promise<T> {
  const [result] = await Promise.allSettled([work(), sleep(milliseconds)])
  if (result.status === "rejected") {
    throw result.reason
  }
  return result.value
}
