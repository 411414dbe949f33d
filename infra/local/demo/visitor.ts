/** Somebody who uses the product over HTTP as a browser does: cookies by host, no redirect followed by itself. */
export class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>();
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Asks for an address, absolute or below the origin. */
  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.origin);
    const headers = new Headers(init.headers);
    const own = this.#cookies.get(url.host);
    if (own?.size) headers.set('cookie', [...own].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(url.host, line);
    return response;
  }

  #keep(host: string, line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const kept = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, kept);
    const gone = attributes.some((one) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(one));
    if (gone || value === '') kept.delete(name);
    else kept.set(name, value);
  }

  /** Every cookie kept from a host name, `name=value`, whatever the port: as a browser sends them. */
  cookiesFor(hostname: string): string[] {
    return [...this.#cookies]
      .filter(([host]) => host.split(':')[0] === hostname)
      .flatMap(([, own]) => [...own].map(([name, value]) => `${name}=${value}`));
  }

  /** Follows redirects until a page or an error comes, and gives it with its address. */
  async follow(address: string, init: RequestInit = {}): Promise<{ response: Response; url: URL }> {
    let url = new URL(address, this.origin);
    let response = await this.ask(url.href, init);
    for (let hop = 0; hop < 12 && response.status >= 300 && response.status < 400; hop += 1) {
      url = new URL(response.headers.get('location') ?? '/', url);
      response = await this.ask(url.href);
    }
    return { response, url };
  }

  /** Calls the API as our own page does. Throws with the problem's code when it answers with one. */
  async api<T>(method: string, path: string, body?: unknown): Promise<T> {
    const bytes = body instanceof Uint8Array;
    const response = await this.ask(`/api/${path}`, {
      method,
      headers: {
        'x-requested-with': 'clvr',
        origin: this.origin,
        ...(body === undefined ? {} : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: bytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    if (response.status === 204) return undefined as T;
    const answer = (await response.json()) as T & { code?: string; detail?: string };
    if (!response.ok) throw new ApiRefusal(response.status, answer.code ?? 'unknown', answer);
    return answer;
  }
}

/** The API answered with a problem. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly status: number;
  readonly code: string;
  readonly problem: unknown;
  constructor(status: number, code: string, problem: unknown) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.problem = problem;
  }
}
