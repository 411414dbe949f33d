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
  'of payment': 1.44,
  'labelled above': 1.42,
  'of something else': -2.72,
  timed: 1.95,
  'timed beside': 1.03,
  clear: 1.03,
  compact: -0.97,
  'open order': -0.35,
  'open order, no country': -0.48,
  'first printed': 0.59,
  'last printed': -0.07,
  latest: -0.35,
  twice: 0.86,
  thrice: 0.51,
  alone: 0.81,
  'read badly': -0.62,
  'long ago': -1.22,
};

/** The weight of none of the candidates being right. */
export const noDate = -1.01;
