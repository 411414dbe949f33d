import type { Endpoint } from '../../shared/kernel/endpoint.ts';

/** The names in a path's `{…}` places, as a type. */
export type PathNames<P extends string> = P extends `${string}{${infer Name}}${infer Tail}`
  ? Name | PathNames<Tail>
  : never;

/** The address of an endpoint with its places and query filled. Throws RangeError when a place has no value. */
export function addressOf(
  endpoint: Pick<Endpoint, 'path'>,
  places: Record<string, string> = {},
  query: object = {},
): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = places[name];
    if (value === undefined) throw new RangeError(`no value for ${name} in ${endpoint.path}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return `/api/${path}${search.size > 0 ? `?${search}` : ''}`;
}
