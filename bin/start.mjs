// npm start: from a fresh clone to an open shop.
import "./lib/needs-node.mjs"

// Late, and without `await`: an older Node must get as far as the line above.
import("./lib/command.mjs").then(({ runCommand }) => runCommand("start"))
