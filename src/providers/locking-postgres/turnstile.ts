/**
 * Lets one caller at a time through for each key, in the order they came. It is
 * what keeps waiting cheap: of all who want one key in this process, only the
 * first asks the database.
 */
export class Turnstile {
  private readonly waiting = new Map<string, (() => void)[]>()

  /**
   * @param deadline in milliseconds since the epoch
   * @returns whether it was this caller's turn before the deadline
   */
  async enter(key: string, deadline: number): Promise<boolean> {
    const queue = this.waiting.get(key)
    if (!queue) {
      this.waiting.set(key, [])
      return true
    }
    return new Promise((resolve) => {
      const turn = () => {
        clearTimeout(timer)
        resolve(true)
      }
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(turn), 1)
        resolve(false)
      }, deadline - Date.now())
      queue.push(turn)
    })
  }

  leave(key: string): void {
    const next = this.waiting.get(key)?.shift()
    if (next) {
      next()
    } else {
      this.waiting.delete(key)
    }
  }
}
