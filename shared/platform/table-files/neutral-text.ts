/**
 * What a spreadsheet may take for a formula or a command when it opens a CSV file: = + - @ and their full-width forms, a tab or a
 * line break in front, also behind spaces and quotes, which some programs strip first. Source: OWASP, CSV injection.
 */
const active = /^[\s\u200b\ufeff"'\u2018\u2019\uff02\uff07]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\t\r\n]/;

export const isActive = (text: string): boolean => active.test(text);

/** The same text as no spreadsheet computes it: an apostrophe in front of what is active. `asWritten` takes it away again. */
export const neutral = (text: string): string => (isActive(text) ? `'${text}` : text);

/** The text that was made neutral, and every other text as it is. */
export const asWritten = (text: string): string =>
  text.startsWith("'") && isActive(text.slice(1)) ? text.slice(1) : text;

/**
 * The same for a cell that says by its type that it is a text, which nothing computes: only what would lose its own apostrophe on
 * the way back gets one more.
 */
export const neutralTyped = (text: string): string => (text.startsWith("'") ? neutral(text) : text);
