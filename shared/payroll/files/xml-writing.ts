/** What XML 1.0 cannot hold at all, not even as a reference (production 2, Char). */
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** What has a meaning in XML, and the white space that a parser would change inside an attribute. */
const special = /[&<>"\t\n\r]/g;
const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const reference = (letter: string): string => names[letter] ?? `&#${letter.codePointAt(0)};`;

/** A text as it stands between tags or quotes, in any encoding that has ASCII. */
export const xmlText = (text: string): string =>
  text.toWellFormed().replace(unwritable, '').replace(special, reference);

/** An element with a text; nothing where there is none. */
export const element = (name: string, text: string | null): string =>
  text === null ? '' : `<${name}>${xmlText(text)}</${name}>`;

/** Attributes with a space in front of each; those without a value are left out. */
export const attributes = (values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');

/** Everything latin-1 has no letter for, whole code points; its 80–9F are control characters there and are meant as nothing else. */
const beyondLatin1 = /[^\u0000-\u00ff]/gu;

/** XML as ISO-8859-1: a letter it does not have becomes a numeric reference, which every parser reads as that letter. */
export function xmlAsLatin1(xml: string): Uint8Array {
  const text = xml.replace(beyondLatin1, reference);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
