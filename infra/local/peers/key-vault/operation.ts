/** A request that was let in. `origin` is the vault's own address, which ids begin with. */
export type Asked = Readonly<{
  origin: string;
  query: URLSearchParams;
  /** The JSON object that came with it; empty when nothing did. */
  body: Readonly<Record<string, unknown>>;
  /** What the path names. */
  name: string;
  version: string;
}>;

/** What is answered with 200, or null for 204. */
type Answer = object | null;

/** One operation of the protocol: `path` has the groups `name` and `version` where it names them. */
export type Operation = Readonly<{
  /** As tests count it and roles grant it. */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: RegExp;
  act(asked: Asked): Answer | Promise<Answer>;
}>;

const usualPage = 25;

/** One page of a list, and where the next one is. */
export function page<One>(asked: Asked, path: string, all: readonly One[], show: (one: One) => object): object {
  const size = Math.min(Number(asked.query.get('maxresults') ?? usualPage) || usualPage, usualPage);
  const from = Number(asked.query.get('$skiptoken') ?? 0) || 0;
  const next = from + size;
  const version = encodeURIComponent(asked.query.get('api-version') ?? '');
  const nextLink = `${asked.origin}${path}?api-version=${version}&maxresults=${size}&$skiptoken=${next}`;
  return { value: all.slice(from, next).map(show), nextLink: next < all.length ? nextLink : null };
}
