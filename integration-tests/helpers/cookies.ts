import type { HttpClient, HttpResponse, RequestOptions } from "./http"

/** A client that keeps the session cookie as a browser does. */
export class CookieClient {
  private cookie = ""

  constructor(private readonly http: HttpClient) {}

  async request(
    method: string,
    path: string,
    body?: unknown,
    options: RequestOptions = {}
  ): Promise<HttpResponse> {
    const answer = await this.http.request(method, path, body, {
      ...options,
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        ...options.headers,
      },
    })
    const [set] = answer.headers.getSetCookie()
    if (set) {
      this.cookie = set.split(";")[0]
    }
    return answer
  }

  get(path: string): Promise<HttpResponse> {
    return this.request("GET", path)
  }

  post(path: string, body?: unknown): Promise<HttpResponse> {
    return this.request("POST", path, body)
  }

  delete(path: string): Promise<HttpResponse> {
    return this.request("DELETE", path)
  }

  /** Changes a token for the cookie, as the admin screens do. */
  async signIn(token: string): Promise<HttpResponse> {
    return this.request("POST", "/auth/session", undefined, {
      headers: { authorization: `Bearer ${token}` },
    })
  }
}
