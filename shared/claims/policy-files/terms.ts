import { foldWords } from '../evaluation/word-patterns.ts';

/** Words that say nothing of what a text is about, folded. */
const stop = new Set(
  (
    'och att det som en ett den de for av med till pa ar om kan ska skall inte ej har vid eller fran var sin sina sitt detta denna dessa ' +
    'dar nar man vi ni du era vara samt enligt per under over efter utan ut upp bli blir blev finns far galler gora gor mer min max ' +
    'the and for that this these those with are not can shall must may have has from your our any all per their its which when where ' +
    'what who does also other such been will would should into out only than then ' +
    'manad manader month months vuxen vuxna adult styck antal pris price kronor sek moms vat dag dagar day days ' +
    'timme timmar minuter tim kvitto kvitton receipt receipts utlagg claim claims anstalld anstallda medarbetare employee employees ' +
    'foretag foretaget company arbetsgivare arbetsgivaren employer ordinarie'
  ).split(' '),
);

/** Endings of Swedish and English words, the longest first: what is left is compared. */
const endings = [
  'arnas',
  'ernas',
  'ornas',
  'arna',
  'erna',
  'orna',
  'ens',
  'ets',
  'ing',
  'ar',
  'er',
  'or',
  'en',
  'et',
  'an',
  'na',
  'es',
  'ed',
  's',
  'n',
  't',
  'a',
  'e',
];
const shortestStem = 3;

const stemOf = (word: string): string => {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortestStem);
  return ending ? word.slice(0, -ending.length) : word;
};

/** A word as it is compared: folded, and without its ending. */
export type Term = Readonly<{ word: string; stem: string }>;

/** The words of a text that say what it is about, in their order and as often as they stand there. */
export const termsOf = (text: string): Term[] =>
  foldWords(text)
    .split(' ')
    .filter((word) => word.length >= 3 && !/^\p{N}+$/u.test(word) && !stop.has(word))
    .map((word) => ({ word, stem: stemOf(word) }));

const inCompound = { end: 3, stem: 4 } as const;

/** How much two words are the same: 1, or less where one is a part of the other's compound ("skor" in "löparskor"), or 0. */
export function likeness(one: Term, other: Term): number {
  if (one.stem === other.stem) return 1;
  const [short, long] = one.word.length < other.word.length ? [one, other] : [other, one];
  if (short.word.length >= inCompound.end && long.word.endsWith(short.word)) return 0.6;
  if (short.stem.length < inCompound.stem) return 0;
  return long.stem.startsWith(short.stem) || long.stem.endsWith(short.stem) ? 0.6 : 0;
}
