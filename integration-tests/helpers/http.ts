/** What came back: the status, the parsed body (text when it is not JSON) and the headers. */
export type HttpResponse<T = Json> = {
  status: number
  body: T
  headers: Headers
}

// Test bodies are read field by field and asserted; typing each would say nothing.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any

export type RequestOptions = {
  query?: Record<string, string | number | boolean | (string | number)[]>
  headers?: Record<string, string>
}

type Observer = (method: string, path: string, response: HttpResponse) => void

const observers: Observer[] = []

/** Calls back with every answer that any client of this test process receives. */
export function observeResponses(observer: Observer): void {
  observers.push(observer)
}

/** A small HTTP client that never throws on a status: tests assert it. */
export class HttpClient {
  constructor(
    readonly url: string,
    private readonly headers: Record<string, string> = {}
  ) {}

  /** The same client, sending more headers. */
  with(headers: Record<string, string>): HttpClient {
    return new HttpClient(this.url, { ...this.headers, ...headers })
  }

  /** The same client, signed in. */
  as(token: string): HttpClient {
    return this.with({ authorization: `Bearer ${token}` })
  }

  get(path: string, options?: RequestOptions): Promise<HttpResponse> {
    return this.request("GET", path, undefined, options)
  }

  post(
    path: string,
    body?: unknown,
    options?: RequestOptions
  ): Promise<HttpResponse> {
    return this.request("POST", path, body, options)
  }

  delete(
    path: string,
    body?: unknown,
    options?: RequestOptions
  ): Promise<HttpResponse> {
    return this.request("DELETE", path, body, options)
  }

  async request(
    method: string,
    path: string,
    body?: unknown,
    options: RequestOptions = {}
  ): Promise<HttpResponse> {
    const raw = typeof body === "string" || body instanceof Uint8Array
    const response = await fetch(this.url + path + queryString(options.query), {
      method,
      redirect: "manual",
      headers: {
        ...(body !== undefined &&
          !raw && { "content-type": "application/json" }),
        ...this.headers,
        ...options.headers,
      },
      body:
        body === undefined
          ? undefined
          : raw
            ? (body as BodyInit)
            : JSON.stringify(body),
    })
    const text = await response.text()
    const isJson = response.headers.get("content-type")?.includes("json")
    const answer = {
      status: response.status,
      body: isJson ? JSON.parse(text) : text,
      headers: response.headers,
    }
    observers.forEach((observe) => observe(method, path, answer))
    return answer
  }
}

function queryString(query: RequestOptions["query"] = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      value.forEach((item) => search.append(`${key}[]`, String(item)))
    } else {
      search.append(key, String(value))
    }
  }
  const text = search.toString()
  return text && `?${text}`
}
