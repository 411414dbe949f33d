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
  'first line': 2.54,
  'second line': 1.03,
  'third line': -0.36,
  'further down': -1.06,
  'at the foot': -1.15,
  company: 2.02,
  'only company': 0.97,
  trade: 1.02,
  'large print': -0.22,
  'largest print': 0.07,
  capitals: 0.87,
  address: -1.89,
  digits: -0.97,
  'read badly': -0.3,
  'hardly read': -1.46,
  short: -1.98,
  'odd capitals': 0.37,
  'a sentence': -1.55,
  'one letter kind': -1.19,
  'in the foot too': 0.99,
  'in an address on the web': 0.68,
  'in a fuller name': -0.28,
  'fuller name': 0.5,
  'above an address': 0.72,
  'above a number of the seller': -0.18,
  'beside other text': -0.91,
  welcome: 1.01,
  'two lines': -1.39,
  'three lines': -2.06,
  'in the same print': 0.74,
  'all in large print': 0.42,
  'in unlike capitals': -0.89,
  'ends in a whole company': 0.11,
  'ends in nothing but a company form': 2.64,
  'goes on after a company form': -2.54,
  'breaks off': 4.14,
  'a site': 0.4,
  'a site twice': 0.6,
  'the only site': 0.49,
  'a site of a name above': -0.56,
};

/** The weight of none of the candidates being right. */
export const noVendor = 1.46;
