import { Visitor } from './visitor.ts';

/** The hidden fields of a page's form. */
function fieldsOf(html: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)) {
    fields.append(
      name,
      value.replace(/&#(\d+);|&amp;/g, (_, code?: string) => (code ? String.fromCharCode(Number(code)) : '&')),
    );
  }
  return fields;
}

const form = (fields: URLSearchParams, origin: string): RequestInit => ({
  method: 'POST',
  body: fields,
  headers: { origin },
});

/**
 * Signs somebody in the whole way, in a browser of their own unless one is given; `way` is another for staff: to the identity provider, the person picked there, back through the callback page, and the
 * form that it posts. Throws when any step answers otherwise.
 */
export async function signInAs(
  origin: string,
  oid: string,
  { visitor = new Visitor(origin), way = '/api/signin' } = {},
): Promise<Visitor> {
  const picker = await visitor.follow(`${way}/start`);
  const { response: callback } = await visitor.follow(
    picker.url.href,
    form(new URLSearchParams({ oid }), picker.url.origin),
  );
  const html = await callback.text();
  if (!html.includes(`${way}/complete`)) throw new Error('the identity provider did not send the browser back');
  const done = await visitor.ask(`${way}/complete`, form(fieldsOf(html), origin));
  const to = done.headers.get('location');
  if (done.status !== 303 || to?.includes('problem=')) throw new Error(`sign-in ended at ${to}`);
  return visitor;
}
