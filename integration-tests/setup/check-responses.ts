import { apiDocument } from "../helpers/api-document"
import { createResponseCheck } from "../helpers/check-response"
import { observeResponses } from "../helpers/http"

// Read before any connection is open: writing it can take longer than a server
// keeps an idle connection.
const check = createResponseCheck(apiDocument())
const violations = new Set<string>()

// Every answer that a test sees has to be what the documentation promises.
observeResponses((method, path, response) => {
  const violation = check(method, path, response)
  if (violation) {
    violations.add(violation)
  }
})

afterEach(() => {
  const found = [...violations]
  violations.clear()
  if (found.length) {
    throw new Error(found.join("\n\n"))
  }
})
