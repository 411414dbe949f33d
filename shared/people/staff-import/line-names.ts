import type { Text } from '../../kernel/language.ts';
import type { LineKind, LineState } from './line.ts';

/** What a line would do, on pages and in files. */
export const lineKindNames: Readonly<Record<LineKind, Text>> = {
  add: { sv: 'Ny', en: 'New' },
  change: { sv: 'Ändras', en: 'Changed' },
  end: { sv: 'Slutar', en: 'Leaving' },
  same: { sv: 'Oförändrad', en: 'Unchanged' },
  wrong: { sv: 'Fel', en: 'Error' },
};

/** What became of a line that can be applied. */
export const lineStateNames: Readonly<Record<LineState, Text>> = {
  waiting: { sv: 'Väntar', en: 'Waiting' },
  'left-out': { sv: 'Utelämnad', en: 'Left out' },
  done: { sv: 'Sparad', en: 'Saved' },
  refused: { sv: 'Gick inte igenom', en: 'Did not go through' },
};
