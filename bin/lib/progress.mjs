// Shows what is going on: one line a step, with a spinner where there is a
// terminal, plain lines where there is none (logs, containers, CI).
const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]

export function createProgress(stream = process.stdout) {
  const live = stream.isTTY && process.env.TERM !== "dumb" && !process.env.CI
  return live ? liveProgress(stream) : plainProgress(stream)
}

/**
 * @typedef {object} Progress
 * @property {<T>(title: string, act: (say: (detail: string) => void) => Promise<T>) => Promise<T>} step
 *   runs `act`, showing `title` and what it says meanwhile; the last detail stays
 * @property {(text?: string) => void} print
 */

/** @returns {Progress} */
function plainProgress(stream) {
  return {
    async step(title, act) {
      const began = Date.now()
      let last = ""
      const result = await act((detail) => {
        if (detail !== last) {
          last = detail
          stream.write(`${title}: ${detail}\n`)
        }
      })
      const took = seconds(began)
      if (took > 2) {
        stream.write(`${title}: done in ${took} s\n`)
      }
      return result
    },
    print: (text = "") => stream.write(`${text}\n`),
  }
}

/** @returns {Progress} */
function liveProgress(stream) {
  return {
    async step(title, act) {
      const began = Date.now()
      let detail = ""
      let frame = 0
      const draw = (mark) => {
        const took = seconds(began)
        const text = `${mark} ${title}${detail ? `: ${detail}` : ""}${took > 2 ? ` (${took} s)` : ""}`
        stream.write(`\r\u001b[2K${text.slice(0, (stream.columns || 80) - 1)}`)
      }
      const timer = setInterval(
        () => draw(FRAMES[frame++ % FRAMES.length]),
        100
      )
      try {
        draw(FRAMES[0])
        const result = await act((text) => {
          detail = text
          draw(FRAMES[frame % FRAMES.length])
        })
        draw("✔")
        return result
      } catch (error) {
        draw("✖")
        throw error
      } finally {
        clearInterval(timer)
        stream.write("\n")
      }
    },
    print: (text = "") => stream.write(`${text}\n`),
  }
}

function seconds(began) {
  return Math.round((Date.now() - began) / 1000)
}
