/**
 * Waits until a condition holds and answers its value.
 *
 * @param probe asked again and again; anything but undefined, null or false ends the wait
 * @param options what is waited for (named in the error) and how long, in milliseconds
 */
export async function waitFor<T>(
  probe: () => Promise<T> | T,
  {
    what = "the condition",
    timeout = 20_000,
    every = 50,
  }: { what?: string; timeout?: number; every?: number } = {}
): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeout
  let last: unknown
  for (;;) {
    try {
      const value = await probe()
      if (value !== undefined && value !== null && value !== false) {
        return value as NonNullable<T>
      }
      last = value
    } catch (error) {
      last = error
    }
    if (Date.now() > deadline) {
      throw new Error(
        `Waited ${timeout} ms for ${what}; at last: ${last instanceof Error ? last.message : JSON.stringify(last)}`
      )
    }
    await new Promise((tick) => setTimeout(tick, every))
  }
}
