import type { Text } from '../../kernel/language.ts';
import type { Ore } from '../../kernel/money.ts';

/** What a company can want to see besides the receipt: one closed list, with what an employee reads of each. */
export const documentKinds = {
  'proof-of-payment': {
    name: { sv: 'Bevis på betalning', en: 'Proof of payment' },
    hint: {
      sv: 'Till exempel ett kontoutdrag, när kvittot är en faktura.',
      en: 'A bank statement, for example, where the receipt is an invoice.',
    },
  },
  'course-certificate': {
    name: { sv: 'Intyg om genomförd kurs', en: 'Certificate of a completed course' },
    hint: { sv: 'Från den som höll kursen.', en: 'From whoever held the course.' },
  },
  prescription: {
    name: { sv: 'Ordination', en: 'Prescription' },
    hint: {
      sv: 'Till exempel från optikern efter en synundersökning.',
      en: 'From the optician after an eye examination, for example.',
    },
  },
  'medical-certificate': {
    name: { sv: 'Intyg från vården', en: 'Certificate from health care' },
    hint: { sv: 'Bara det som behövs för förmånen.', en: 'Only what the benefit needs.' },
  },
} as const satisfies Record<string, Readonly<{ name: Text; hint: Text }>>;
export type DocumentKind = keyof typeof documentKinds;
export const documentKindNames = Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]];

/** What a company has decided for a category beyond the law's rules. Kept as JSON with the category; a rule left out is none. */
export type CategoryRules = Readonly<{
  /** Words that settle a claim when what was bought has one of them, alone or inside a compound word. */
  notAllowed: readonly string[];
  /** How many days after payment a claim must be submitted; null: as long as the year rule lets it. */
  maximumAgeDays: number | null;
  /** What one occasion can cost, in öre: a claim over it is for a person, since it can hold several. */
  maximumPerOccasion?: Ore | null;
  /** What has to come with a claim besides its receipt. */
  documents?: readonly DocumentKind[];
  /** The departments it is for, by name whatever their capitals; none named: for everybody. */
  departments?: readonly string[];
}>;

/** The wellness category as it ships: the law and Skatteverket's view are in the checks, so nothing is added here. */
export const wellnessRules: CategoryRules = { notAllowed: [], maximumAgeDays: null };

const folded = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** Whether a category is for somebody of a department; `null` is who has none. */
export const isFor = ({ departments = [] }: CategoryRules, department: string | null): boolean =>
  departments.length === 0 || (department !== null && departments.some((one) => folded(one) === folded(department)));
