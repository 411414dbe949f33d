import type { Language, Text } from '../../shared/kernel/language.ts';
import type { Currency, Ore } from '../../shared/kernel/money.ts';
import { plainDate, yearOf } from '../../shared/kernel/plain-date.ts';
import { wellnessRules, type CategoryRules, type DocumentKind } from '../../shared/claims/benefits/category-rules.ts';
import type { Case, Line, Verdict } from './case.ts';
import { sources, type Source } from './sources.ts';

/** A case as an author writes it: what is usual is left out. Amounts in öre, days as YYYY-MM-DD. */
export type Written = Readonly<{
  id: string;
  language?: Language;
  /** As on paper, a line each; ` | ` parts the left column from the right one. */
  printed: string;
  further?: readonly string[];
  documents?: readonly DocumentKind[];
  stated: Readonly<{
    vendor: string | null;
    paidOn: string | null;
    total: Ore | null;
    /** Öre by rate in per cent. */
    vat?: Readonly<Record<number, Ore>>;
    currency?: Currency;
    /** The year of payment, or of `today` where no day is stated. */
    benefitYear?: number;
  }>;
  today: string;
  category?: Readonly<{
    kind?: 'wellness' | 'other';
    /** Tax-free for wellness, taxable for another kind. */
    taxTreatment?: 'tax-free' | 'taxable';
    expectedVat?: readonly number[];
    open?: boolean;
    rules?: Partial<CategoryRules>;
    name?: Text;
    criteria?: Text;
    policy?: readonly string[];
  }>;
  /** 5 000 kr and nothing used. */
  allowance?: Partial<Case['allowance']>;
  /** What the allowance shows as used and reserved. */
  yearTaxFreeBefore?: Ore;
  employee?: Readonly<{ from?: string; until?: string; department?: string }>;
  duplicates?: Partial<Case['duplicates']>;
  expects: Verdict;
  /** Besides what is expected and `defer`. */
  alsoAcceptable?: readonly Verdict[];
  /** True for all but what people must look at. */
  clear?: boolean;
  refusedAtSubmission?: boolean;
  because: string;
  source: Source;
  addsUp?: boolean;
}>;

const usualName: Text = { sv: 'Friskvård', en: 'Wellness' };

const usualCriteria: Text = {
  sv: 'Motion och annan friskvård enligt Skatteverkets regler, för dig själv. Av kvittot ska framgå när du betalade, till vem, för vad och hur mycket.',
  en: 'Exercise and other wellness by the rules of Skatteverket, for yourself. The receipt shows when you paid, to whom, for what and how much.',
};

const lineOf = (text: string): Line => {
  const [left = '', right] = text.split(' | ').map((part) => part.trim());
  return right === undefined ? left : [left, right];
};

/** Reads what is written as on paper: a line each, empty ones left out. */
export const linesOf = (paper: string): readonly Line[] =>
  paper
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map(lineOf);

/** Fills in what is usual. Throws RangeError for a day that does not exist. */
export function writeDown(written: Written): Case {
  const { stated, category = {}, employee = {}, expects, alsoAcceptable = [] } = written;
  const allowance = { base: 5000_00, used: 0, reserved: 0, ...written.allowance };
  const today = plainDate(written.today);
  const kind = category.kind ?? 'wellness';
  const paidOn = stated.paidOn === null ? null : plainDate(stated.paidOn);
  return {
    id: written.id,
    language: written.language ?? 'sv',
    printed: linesOf(written.printed),
    further: (written.further ?? []).map(linesOf),
    documents: written.documents ?? [],
    stated: {
      vendor: stated.vendor,
      paidOn,
      total: stated.total,
      currency: stated.currency ?? 'SEK',
      vat: Object.entries(stated.vat ?? {}).map(([rate, amount]) => ({ rate: Number(rate), amount })),
      benefitYear: stated.benefitYear ?? yearOf(paidOn ?? today),
    },
    today,
    category: {
      kind,
      taxTreatment: category.taxTreatment ?? (kind === 'wellness' ? 'tax-free' : 'taxable'),
      expectedVat: category.expectedVat ?? null,
      open: category.open ?? true,
      rules: { ...wellnessRules, ...category.rules },
      name: category.name ?? usualName,
      criteria: category.criteria ?? usualCriteria,
      policy: category.policy ?? [],
    },
    allowance,
    yearTaxFreeBefore: written.yearTaxFreeBefore ?? allowance.used + allowance.reserved,
    employee: {
      employedFrom: plainDate(employee.from ?? '2021-08-16'),
      employedUntil: employee.until === undefined ? null : plainDate(employee.until),
      department: employee.department ?? null,
    },
    duplicates: { exact: false, likely: false, ...written.duplicates },
    expects,
    acceptable: [...new Set<Verdict>([expects, 'defer', ...alsoAcceptable])],
    clear: written.clear ?? expects !== 'defer',
    refusedAtSubmission: written.refusedAtSubmission ?? false,
    because: `${written.because} (${sources[written.source]})`,
    addsUp: written.addsUp ?? true,
    twin: null,
    injected: { printed: [], policy: [], criteria: null },
  };
}
