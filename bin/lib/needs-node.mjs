// Imported first and alone by what a person starts. It must run on any Node that
// knows modules, because it is what says which Node is needed: plain syntax only.
var wanted = [20, 19]
var found = process.versions.node.split(".").map(Number)

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error(
    "Shopkeeper needs Node " +
      wanted.join(".") +
      " or newer, but this is Node " +
      process.versions.node +
      ". Install a current one from https://nodejs.org and run it again."
  )
  process.exit(1)
}
