import type { Weights } from './weigh-evidence.ts';

/** What can be said of a line that may be the seller's name: its words, its print, its place, and where it comes back. */
export type VendorEvidence =
  | 'first line'
  | 'second line'
  | 'third line'
  | 'further down'
  | 'at the foot'
  | 'company'
  | 'only company'
  | 'trade'
  | 'large print'
  | 'largest print'
  | 'capitals'
  | 'address'
  | 'digits'
  | 'read badly'
  | 'hardly read'
  | 'odd capitals'
  | 'a sentence'
  | 'short'
  | 'one letter kind'
  | 'in the foot too'
  | 'in an address on the web'
  | 'in a fuller name'
  | 'fuller name'
  | 'above an address'
  | 'above a number of the seller'
  | 'beside other text'
  | 'welcome'
  | 'two lines'
  | 'three lines'
  | 'in the same print'
  | 'all in large print'
  | 'in unlike capitals'
  | 'ends in a whole company'
  | 'ends in nothing but a company form'
  | 'goes on after a company form'
  | 'breaks off'
  | 'a site'
  | 'a site twice'
  | 'the only site'
  | 'a site of a name above';

export const vendorWeights: Weights<VendorEvidence> = {
  'first line': 2.49,
  'second line': 0.88,
  'third line': -0.31,
  'further down': -1.16,
  'at the foot': -1.13,
  company: 1.87,
  'only company': 0.8,
  trade: 1.14,
  'large print': -0.23,
  'largest print': 0.13,
  capitals: 0.78,
  address: -1.76,
  digits: -0.97,
  'read badly': -0.21,
  'hardly read': -1.46,
  short: -1.94,
  'odd capitals': 0.31,
  'a sentence': -1.6,
  'one letter kind': -1.16,
  'in the foot too': 1.05,
  'in an address on the web': 0.81,
  'in a fuller name': -0.56,
  'fuller name': 0.43,
  'above an address': 0.84,
  'above a number of the seller': -0.15,
  'beside other text': -0.97,
  welcome: 0.93,
  'two lines': -1.56,
  'three lines': -2.4,
  'in the same print': 0.76,
  'all in large print': 0.37,
  'in unlike capitals': -0.61,
  'ends in a whole company': 0.08,
  'ends in nothing but a company form': 2.29,
  'goes on after a company form': -2.2,
  'breaks off': 1.71,
  'a site': 0.63,
  'a site twice': 0.54,
  'the only site': 0.5,
  'a site of a name above': -0.51,
};

/** The weight of none of the candidates being right. */
export const noVendor = 1.52;
