import { Failure } from "../failure.mjs"

/** Calls the shop as somebody, and insists on the answer that the step expects. */
export class Client {
  #url
  #headers

  constructor(url, headers = {}) {
    this.#url = url
    this.#headers = headers
  }

  /** The same client, sending more headers. */
  with(headers) {
    return new Client(this.#url, { ...this.#headers, ...headers })
  }

  /** The same client, signed in. */
  as(token) {
    return this.with({ authorization: `Bearer ${token}` })
  }

  get(path, options) {
    return this.request("GET", path, undefined, options)
  }

  post(path, body, options) {
    return this.request("POST", path, body, options)
  }

  delete(path, body, options) {
    return this.request("DELETE", path, body, options)
  }

  /**
   * @param {{ query?: Record<string, unknown>, status?: number }} [options]
   *   `status` is the one expected; any success when it is omitted
   * @returns {Promise<any>} the parsed body; bytes when it is no JSON
   */
  async request(method, path, body, { query = {}, status } = {}) {
    const response = await fetch(this.#url + path + search(query), {
      method,
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...this.#headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const isJson = response.headers.get("content-type")?.includes("json")
    const answer = isJson
      ? await response.json()
      : Buffer.from(await response.arrayBuffer())
    const wanted = status ? response.status === status : response.ok
    if (!wanted) {
      throw new Failure(
        `${method} ${path} answered ${response.status}${status ? ` instead of ${status}` : ""}: ${isJson ? (answer.message ?? JSON.stringify(answer)) : answer.toString().slice(0, 200)}`
      )
    }
    return answer
  }
}

function search(query) {
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      value.forEach((item) => parameters.append(`${key}[]`, item))
    } else {
      parameters.append(key, value)
    }
  }
  return parameters.size ? `?${parameters}` : ""
}
