const escapes: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Markup that was made here: nothing in it is escaped again. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** An element of markup and texts; texts are escaped. */
export function element(name: string, ...inside: readonly (Markup | string | number | boolean)[]): Markup {
  const texts = inside.map((one) =>
    one instanceof Markup ? one.text : String(one).replace(/[<>&"\r]/g, (sign) => escapes[sign]!),
  );
  return new Markup(`<${name}>${texts.join('')}</${name}>`);
}

/** A whole answer: the root element in its namespace. */
export function rooted(root: string, namespace: string, ...inside: readonly Markup[]): string {
  const body = inside.map(({ text }) => text).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">${body}</${root}>`;
}

/** The same in the namespace of S3. */
export const document = (root: string, ...inside: readonly Markup[]): string =>
  rooted(root, 'http://s3.amazonaws.com/doc/2006-03-01/', ...inside);

/** The text of the first element of a name in what a client sent, where there is one. */
export const textOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
