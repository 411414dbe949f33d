import type { Pseudonyms } from './ports.ts';
import { withCheckDigit } from './with-check-digit.ts';

const sentences = [
  'Påhittad text: bilagan är läst.',
  'Påhittad text: se kvittot.',
  'Påhittad text: frågan är besvarad.',
  'Påhittad text: det gäller förra månaden.',
  'Påhittad text: uppgiften är rättad.',
];
const sellers = [
  ...[
    'Kvarnfälts Gym',
    'Sjövalls Simhall',
    'Fjällros Yoga',
    'Granhults Padel',
    'Havsmark Klättring',
    'Isbäcks Danshus',
    'Björkvide Massage',
  ],
  ...['Ekvarps Badminton', 'Lindheds Löparklubb', 'Norrhage Ridskola', 'Vindros Pilates', 'Ängsviks Tennis'],
];
const departments = [
  'Butik',
  'Drift',
  'Ekonomi',
  'Försäljning',
  'Inköp',
  'Kundtjänst',
  'Lager',
  'Teknik',
  'Utveckling',
  'Verkstad',
];

const drawn = (list: readonly string[], pseudonyms: Pseudonyms, ...of: readonly string[]): string =>
  list[pseudonyms.below(list.length, ...of)]!;

export const madeUpSentence = (pseudonyms: Pseudonyms, whose: string): string =>
  drawn(sentences, pseudonyms, 'sentence', whose);

export const madeUpDepartment = (pseudonyms: Pseudonyms, company: string, was: string): string =>
  drawn(departments, pseudonyms, 'department', company, was);

/** An organisation number that passes its check, of companies that are made up. */
export const madeUpOrganisationNumber = (pseudonyms: Pseudonyms, whose: string): string =>
  withCheckDigit(`559${String(pseudonyms.below(1_000_000, 'organisation number', whose)).padStart(6, '0')}`);

/** A seller, the same one for what tells one seller from another. */
export const madeUpSeller = (pseudonyms: Pseudonyms, whose: string): { name: string; organisationNumber: string } => ({
  name: `${drawn(sellers, pseudonyms, 'seller', whose)} AB`,
  organisationNumber: madeUpOrganisationNumber(pseudonyms, `seller ${whose}`),
});

/** A text of a company: nothing in it, and another one for another text, so that what has to differ does. */
export const madeUpCompanyText = (pseudonyms: Pseudonyms, company: string, was: string): string =>
  `Text ${pseudonyms.hex(5, 'company text', company, was)}`;

export const domainOf = (pseudonyms: Pseudonyms, company: string): string =>
  `foretag-${pseudonyms.hex(4, 'domain', company)}.example`;
