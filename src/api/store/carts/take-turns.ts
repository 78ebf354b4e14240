import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareFunction,
} from "@medusajs/framework/http"

/**
 * Lets so many requests of a process go on at once, the others in the order they
 * came. In a crowd for a few units the first ones then buy them, and the rest are
 * refused by one look at the stock, instead of all making orders only to undo them.
 */
export function takeTurns(places: number): MiddlewareFunction {
  let free = places
  const waiting: (() => void)[] = []
  const leave = () => {
    const next = waiting.shift()
    if (next) {
      next()
    } else {
      free++
    }
  }

  return (_: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const enter = () => {
      // Nobody is there any more who would read the answer, and nothing has begun.
      if (res.closed) {
        return leave()
      }
      res.once("close", leave)
      next()
    }
    if (free) {
      free--
      enter()
    } else {
      waiting.push(enter)
    }
  }
}
