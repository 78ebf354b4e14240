// npm run dev: the same shop as npm start, reloading when a source file changes.
import "./lib/needs-node.mjs"

// Late, and without `await`: an older Node must get as far as the line above.
import("./lib/command.mjs").then(({ runCommand }) => runCommand("dev"))
