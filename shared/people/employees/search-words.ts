/** The most words of a search that are looked for: a name has no more. */
const mostWords = 6;

/** A text as the database folds names (migration 0022): without capitals and marks, hyphens as spaces. */
export const foldName = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('-', ' ');

/** A word that was typed: as names are folded, and as it is, which addresses and numbers are compared with. */
export type SearchWord = Readonly<{ folded: string; plain: string }>;

/** The words of a search. One with a hyphen counts as one where it is an address or a number, and as several in a name. */
export const searchWords = (typed: string): SearchWord[] =>
  typed
    .normalize('NFC')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, mostWords)
    .map((plain) => ({ folded: foldName(plain).trim(), plain: plain.toLowerCase() }));
