/** Follows redirects and forms with cookies by path, as a browser does for one host; no scripts. */
export interface TinyBrowser {
  get(url: string, headers?: Record<string, string>): Promise<Response>;
  post(url: string, form: Record<string, string>): Promise<Response>;
  /** GETs and follows redirects until `stop` accepts the next address, or an answer is no redirect. */
  follow(first: Response, stop: (url: URL) => boolean): Promise<{ response: Response; url: URL }>;
  cookieNames(): string[];
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

export function tinyBrowser(): TinyBrowser {
  const jar = new Map<string, Cookie>();

  function keep(response: Response, url: URL): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/; ?/);
      const [name = '', ...rest] = pair.split('=');
      const value = rest.join('=');
      const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
      const key = `${url.host} ${path} ${name}`;
      if (!value || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(key);
      else jar.set(key, { name, value, path });
    }
  }

  async function go(address: string, init: RequestInit): Promise<Response> {
    const url = new URL(address);
    const cookies = [...jar]
      .filter(([key, { path }]) => key.startsWith(`${url.host} `) && url.pathname.startsWith(path))
      .map(([, { name, value }]) => `${name}=${value}`);
    const headers = { accept: 'text/html', ...init.headers, cookie: cookies.join('; ') };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    keep(response, url);
    return response;
  }

  const get = (url: string, headers: Record<string, string> = {}) => go(url, { headers });
  const post = (url: string, form: Record<string, string>) =>
    go(url, { method: 'POST', body: new URLSearchParams(form) });

  async function follow(first: Response, stop: (url: URL) => boolean) {
    let response = first;
    let url = new URL(first.url);
    for (let hops = 0; hops < 10; hops += 1) {
      const location = response.headers.get('location');
      if (location === null) break;
      url = new URL(location, url);
      if (stop(url)) break;
      response = await get(url.href);
    }
    return { response, url };
  }

  return { get, post, follow, cookieNames: () => [...jar.values()].map(({ name }) => name) };
}
