import type { Role } from './role-of-row.ts';
import type { Curve, Weights } from './weigh-evidence.ts';

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
  payable: 3.71,
  total: 2.65,
  subtotal: 1.13,
  slip: 1.63,
  card: 2.11,
  cash: 1.78,
  change: -1.54,
  rounding: -2,
  tax: -0.8,
  net: -0.5,
  discount: -0.88,
  count: -0.64,
  tip: -0.51,
  none: -0.33,
  'not last on its row': -1.33,
  'bare number': -0.62,
  'large print': 0.95,
  'first total': -0.68,
  'last total': 0.72,
  largest: 1.61,
  twice: 1.5,
  thrice: 1.06,
  'cash less change': 1.87,
  'goods and tip': 2.18,
  rounded: 2.37,
  'rounded from a total': 3.86,
  'nearly another': 0.74,
  'net plus VAT': 1.68,
  'VAT share': 0.95,
  lines: 1.38,
  'lines before the total': 1.14,
  'sum of parts': 1.24,
  discounted: 0.86,
  'same as subtotal': 0.63,
  'read badly': -0.88,
  'tax of another': -3.08,
};

/** The weight of none of the candidates being right. */
export const noTotal = 1.71;

/**
 * How often a total was right, by how sure the weights alone were of it: sellers that they were not fitted to. Between the points,
 * in a straight line.
 */
export const rightTotals: Curve = [
  [0, 0.25],
  [0.5, 0.5],
  [0.9, 0.75],
  [0.97, 0.85],
  [0.99, 0.96],
  [1, 0.99],
];
