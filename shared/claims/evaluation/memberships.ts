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

/** Being a member: to a gym its price, to an association what its membership fee pays. */
export const membershipWords: WordPatterns = ['medlemskap*', 'membership*'];

/** Names that associations have. */
export const associationWords: WordPatterns = [
  '*förening',
  '*föreningen',
  '*sällskap',
  '*sällskapet',
  '*klubb',
  '*klubben',
  '*förbund',
  '*förbundet',
  '*gemenskap',
  '*samfund',
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
