// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u001f\u007f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const code = (letter: string): string => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text inside XML, with `_x000D_` for what XML cannot hold or would change, and for what would be read as that itself. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritable, code)
    .replace(/[&<>"]/g, (letter) => entities[letter]!);
