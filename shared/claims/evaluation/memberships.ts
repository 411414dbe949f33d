import type { WordPatterns } from './word-patterns.ts';

/** Fees for belonging to an association, whoever takes them. */
export const associationFeeWords: WordPatterns = [
  '*föreningsavgift*',
  '*klubbavgift*',
  'association fee*',
  'club fee*',
];

/** Fees for belonging: to an association they are never wellness, to a gym they are its price. */
export const memberFeeWords: WordPatterns = ['*medlemsavgift*', 'årsavgift*', 'medlems avgift', 'membership fee*'];

/** Names that associations have. */
export const associationWords: WordPatterns = [
  '*förening',
  '*föreningen',
  '*sällskap',
  '*sällskapet',
  '*klubb',
  '*klubben',
  'ideell*',
  'if',
  'ik',
  'bk',
  'sk',
  'ff',
  'gk',
  'fk',
  'association',
  'club',
];

/** Names that companies have. */
export const companyWords: WordPatterns = ['ab', 'aktiebolag*', 'hb', 'handelsbolag*', 'kb', 'ltd', 'inc'];
