/** What some programs strip before they look: spaces, marks of no width, and quotes. */
const stripped = String.raw`[\s\u200b\ufeff"'\u2018\u2019\uff02\uff07]*`;
const signs = String.raw`=+\-@\uff1d\uff0b\uff0d\uff20\u2212`;

/**
 * What a spreadsheet may take for a formula or a command when it opens a CSV file: = + - @ and their full-width forms, a tab or a
 * line break in front, also behind spaces and quotes, which some programs strip first. Source: OWASP, CSV injection.
 */
const active = new RegExp(String.raw`^${stripped}[${signs}\t\r\n]`);

/**
 * Where a cell begins for a spreadsheet of another language than the file's, which splits at what is a letter like any other to us, and
 * for which our quotes are none. Commas, semicolons, tabs and line breaks in front of what it would compute.
 */
const before = (apostrophe: '' | "'"): RegExp =>
  new RegExp(String.raw`([;,\t\r\n])${apostrophe}(?=${stripped}[${signs}])`, 'g');
const [inside, guarded] = [before(''), before("'")];

export const isActive = (text: string): boolean => active.test(text);

const inFront = (text: string): string => (isActive(text) ? `'${text}` : text);

/** The same text as no spreadsheet computes it: an apostrophe in front of what is active. `asWritten` takes it away again. */
export const neutral = (text: string): string => inFront(text.replace(inside, "$1'"));

/** The text that was made neutral, and every other text as it is. */
export function asWritten(text: string): string {
  const front = text.startsWith("'") && isActive(text.slice(1)) ? text.slice(1) : text;
  return front.replace(guarded, '$1');
}

/**
 * The same for a cell that says by its type that it is a text, which nothing computes or splits: only what would lose its own
 * apostrophe on the way back gets one more.
 */
export function neutralTyped(text: string): string {
  const kept = text.replace(guarded, "$1''");
  return text.startsWith("'") ? inFront(kept) : kept;
}
