import type { Role } from './role-of-row.ts';
import type { Weights } from './weigh-evidence.ts';

/** What can be said of an amount that may be the total: the role of a row it stands on, its print and place, arithmetic. */
export type TotalEvidence =
  | Role
  | 'not last on its row'
  | 'bare number'
  | 'large print'
  | 'first total'
  | 'last total'
  | 'largest'
  | 'twice'
  | 'thrice'
  | 'cash less change'
  | 'goods and tip'
  | 'rounded'
  | 'rounded from a total'
  | 'nearly another'
  | 'net plus VAT'
  | 'VAT share'
  | 'lines'
  | 'lines before the total'
  | 'sum of parts'
  | 'discounted'
  | 'same as subtotal'
  | 'tax of another'
  | 'read badly';

export const totalWeights: Weights<TotalEvidence> = {
  payable: 4.27,
  total: 2.93,
  subtotal: 1.18,
  slip: 1.4,
  card: 2.2,
  cash: 1.39,
  change: -1.67,
  rounding: -2,
  tax: -1.01,
  net: -0.69,
  discount: -0.88,
  count: -0.72,
  tip: -0.51,
  none: -0.44,
  'not last on its row': -1.38,
  'bare number': -0.86,
  'large print': 1.33,
  'first total': -0.63,
  'last total': 0.79,
  largest: 1.57,
  twice: 1.62,
  thrice: 1.01,
  'cash less change': 2.24,
  'goods and tip': 2.23,
  rounded: 1.95,
  'rounded from a total': 4.4,
  'nearly another': 0.53,
  'net plus VAT': 1.83,
  'VAT share': 0.74,
  lines: 1.3,
  'lines before the total': 1.06,
  'sum of parts': 1.15,
  discounted: 1,
  'same as subtotal': 0.68,
  'tax of another': -3.04,
  'read badly': -0.8,
};

/** The weight of none of the candidates being right. */
export const noTotal = 0.98;
