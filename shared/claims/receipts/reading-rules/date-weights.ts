import type { Weights } from './weigh-evidence.ts';

/** What can be said of a day that may be the day of payment: the words around it, how it is printed, where and how often. */
export type DateEvidence =
  | 'of paying'
  | 'of payment'
  | 'labelled above'
  | 'of something else'
  | 'timed'
  | 'timed beside'
  | 'clear'
  | 'compact'
  | 'open order'
  | 'open order, no country'
  | 'first printed'
  | 'last printed'
  | 'latest'
  | 'twice'
  | 'thrice'
  | 'alone'
  | 'read badly'
  | 'long ago';

export const dateWeights: Weights<DateEvidence> = {
  'of paying': 4,
  'of payment': 1.14,
  'labelled above': 1.42,
  'of something else': -2.71,
  timed: 1.99,
  'timed beside': 1.14,
  clear: 0.75,
  compact: -0.96,
  'open order': -0.48,
  'open order, no country': -0.47,
  'first printed': 0.61,
  'last printed': -0.15,
  latest: -0.39,
  twice: 0.89,
  thrice: 0.52,
  alone: 0.74,
  'read badly': -0.58,
  'long ago': -1.45,
};

/** The weight of none of the candidates being right. */
export const noDate = -1.48;
