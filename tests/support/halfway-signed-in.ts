import type { Visitor } from '../../infra/local/demo/visitor.ts';

/** A sign-in that has come back from the provider and was not completed. */
export type Halfway = Readonly<{
  /** What the callback page would post. */
  fields: URLSearchParams;
  /** The cookie that ties it to the browser it began in, as `name=value`. */
  ticket: string;
}>;

/** Goes to the provider as one person and back, and stops before the form is posted. */
export async function halfwaySignedIn(visitor: Visitor, oid: string, start = '/api/signin/start'): Promise<Halfway> {
  const begun = await visitor.ask(start);
  const [ticket = ''] = begun.headers.getSetCookie();
  const picker = await visitor.follow(begun.headers.get('location') ?? '');
  const { response } = await visitor.follow(picker.url.href, {
    method: 'POST',
    body: new URLSearchParams({ oid }),
    headers: { origin: picker.url.origin },
  });
  const html = await response.text();
  const fields = [...html.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  ]);
  return { fields: new URLSearchParams(fields), ticket: ticket.split(';')[0] ?? '' };
}

/** Posts the form that the callback page holds. */
export const completeSignIn = (
  visitor: Visitor,
  fields: URLSearchParams,
  headers: Record<string, string> = {},
): Promise<Response> =>
  visitor.ask('/api/signin/complete', {
    method: 'POST',
    body: fields,
    headers: { origin: visitor.origin, ...headers },
  });
