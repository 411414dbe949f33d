import { Visitor } from './visitor.ts';

const unescape = (text: string): string =>
  text.replace(/&#(\d+);|&amp;/g, (_, code?: string) => (code ? String.fromCharCode(Number(code)) : '&'));

/** The hidden fields of a page's form. */
function fieldsOf(html: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
    fields.append(name, unescape(value));
  return fields;
}

const form = (fields: URLSearchParams, origin: string): RequestInit => ({
  method: 'POST',
  body: fields,
  headers: { origin },
});

/** To the identity provider at `address`, the person picked there, back through the callback page, and the form that it posts. */
async function goThrough(visitor: Visitor, address: string, oid: string, way: string): Promise<Response> {
  const picker = await visitor.follow(address);
  const { response: callback } = await visitor.follow(
    picker.url.href,
    form(new URLSearchParams({ oid }), picker.url.origin),
  );
  const html = await callback.text();
  if (!html.includes(`${way}/complete`)) throw new Error('the identity provider did not send the browser back');
  return visitor.ask(`${way}/complete`, form(fieldsOf(html), visitor.origin));
}

/** The address that a page on the way to the second factor leads to; null for any other answer. */
export async function secondFactorAddress(answer: Response): Promise<string | null> {
  if (answer.status !== 200) return null;
  const [, href] = /<a href="([^"]+)"/.exec(await answer.text()) ?? [];
  return href === undefined ? null : unescape(href);
}

/**
 * Signs somebody in the whole way, with a second factor where the product asks for one; gives where it ends. `start` is where it
 * begins, the product's own start unless said.
 */
export async function goAndSignIn(
  visitor: Visitor,
  oid: string,
  start = '/api/signin/start',
  way = '/api/signin',
): Promise<string | null> {
  const first = await goThrough(visitor, start, oid, way);
  const further = await secondFactorAddress(first);
  const done = further === null ? first : await goThrough(visitor, further, oid, way);
  return done.headers.get('location');
}

/** Signs somebody in, in a browser of their own unless one is given; `way` is another for staff. Throws when any step answers otherwise. */
export async function signInAs(
  origin: string,
  oid: string,
  { visitor = new Visitor(origin), way = '/api/signin' } = {},
): Promise<Visitor> {
  const to = await goAndSignIn(visitor, oid, `${way}/start`, way);
  if (to === null || to.includes('problem=')) throw new Error(`sign-in ended at ${to}`);
  return visitor;
}
