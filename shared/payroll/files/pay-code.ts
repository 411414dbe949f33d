/**
 * The codes of PAXml 2.0 (lonekodTYPE of its schema) that a benefit can have: an outlay, an advance, a journey, a bonus or a
 * commission, and nine that sender and receiver agree on. There is none for what is taken back.
 */
const known = [
  'UTLÄGG',
  'FÖRSKOTT',
  'RESERS',
  'BONUS',
  'PROVISION',
  ...Array.from({ length: 9 }, (_, index) => `LT${index + 1}`),
];

export const isPayCode = (code: string): boolean => known.includes(code);

/** What is paid back to somebody who laid it out. */
export const outlay = 'UTLÄGG';
