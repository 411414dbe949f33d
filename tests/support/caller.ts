/** What the API answered, read whole. `json` is null when the body is none. */
export type Answer = Readonly<{
  status: number;
  headers: Headers;
  text: string;
  // oxlint-disable-next-line typescript/no-explicit-any
  json: any;
}>;

export type CallOptions = Readonly<{
  /** Sent as JSON; a Buffer or a string is sent as it is. */
  body?: unknown;
  /** In place of the usual ones; null leaves a usual one out. */
  headers?: Readonly<Record<string, string | null>>;
  /** Tears the request off. */
  signal?: AbortSignal;
}>;

/** Somebody who calls the API as our own page does, with one session's cookie, and hears every answer out; or a machine, with a token. */
export class Caller {
  readonly origin: string;
  readonly cookie: string | null;
  readonly token: string | null;

  constructor(origin: string, cookie: string | null = null, token: string | null = null) {
    this.origin = origin;
    this.cookie = cookie;
    this.token = token;
  }

  async call(method: string, path: string, { body, headers = {}, signal }: CallOptions = {}): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const usual: Record<string, string | null> = {
      'x-requested-with': 'clvr',
      origin: this.origin,
      cookie: this.cookie,
      authorization: this.token === null ? null : `Bearer ${this.token}`,
      'content-type':
        body === undefined ? null : body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
      ...headers,
    };
    const sent = Object.entries(usual).filter((header): header is [string, string] => header[1] !== null);
    const response = await fetch(`${this.origin}/api/${path}`, {
      method,
      headers: sent,
      redirect: 'manual',
      ...(signal ? { signal } : {}),
      ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  }

  /** Calls, and gives the answer's JSON. Throws with the problem when it is none of 2xx. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.call(method, path, body === undefined ? {} : { body });
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
    return answer.json as T;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
