/** Why a call did not go through. `status` is 0 where no answer came at all. */
export class CallFailed extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

/** Calls REST with session and CSRF token as the browser has them at the moment of the call. */
export class Rest {
  readonly base: string
  readonly #fetch: Fetch
  readonly #cookies: () => string

  constructor(base: string, fetch: Fetch = globalThis.fetch.bind(globalThis), cookies = () => document.cookie) {
    this.base = base
    this.#fetch = fetch
    this.#cookies = cookies
  }

  get = (path: string): Promise<unknown> => this.#call(path)

  post(path: string, body: unknown): Promise<unknown> {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' }
    const token = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(this.#cookies())?.[1]
    if (token) headers['X-XSRF-TOKEN'] = decodeURIComponent(token)
    return this.#call(path, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  async #call(path: string, init: RequestInit = {}): Promise<unknown> {
    const headers = { Accept: 'application/json, application/problem+json', ...init.headers }
    const request = { credentials: 'same-origin', redirect: 'manual', cache: 'no-store', ...init, headers } as const
    const answer = await this.#fetch(this.base + path, request).catch(() => {
      throw new CallFailed(0, 'The server cannot be reached.')
    })
    // A redirect leads to the sign-in page: the session has ended.
    if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400))
      throw new CallFailed(401, 'Sign in again.')
    if (!answer.ok) throw new CallFailed(answer.status, await detailOf(answer))
    if (answer.status === 204) return null
    return answer.json().catch(() => {
      throw new CallFailed(0, 'The answer of the server was cut off.')
    })
  }
}

async function detailOf(answer: Response): Promise<string> {
  const problem = (await answer.json().catch(() => null)) as { detail?: unknown } | null
  return typeof problem?.detail === 'string' ? problem.detail : `The server answered with status ${answer.status}.`
}
