import type { Currency, Ore } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Allowance } from '../benefits/allowance.ts';
import type { Text } from '../../kernel/language.ts';
import type { CategoryRules, DocumentKind } from '../benefits/category-rules.ts';
import type { Excerpt } from '../policy-files/excerpt.ts';
import type { Reading } from '../receipts/reading.ts';

/** What the employee stated. Null: not filled in. Amounts in the minor unit of `currency`. */
export type StatedClaim = Readonly<{
  vendor: string | null;
  paidOn: PlainDate | null;
  total: Ore | null;
  currency: Currency;
  vat: readonly Readonly<{ rate: number; amount: Ore }>[];
  benefitYear: number;
}>;

/**
 * A receipt of the claim. `reading` is what was read on this machine: rules rest on it alone. `modelReading` is what a model read
 * of the same receipt; it can only raise doubts.
 */
export type ReceiptFacts = Readonly<{
  state: 'quarantined' | 'uploaded' | 'read' | 'failed';
  reading: Reading | null;
  modelReading?: Reading | null;
}>;

/** Everything the checks and the on-device evaluator look at. No name, number or other trace of a person is in it. */
export type ClaimFacts = Readonly<{
  /** The Swedish day of submission (or today, for a claim not submitted yet): a later evaluation judges the same day. */
  today: PlainDate;
  claim: StatedClaim;
  category: Readonly<{
    kind: 'wellness' | 'other';
    taxTreatment: 'tax-free' | 'taxable';
    open: boolean;
    rules: CategoryRules;
    /** The VAT rates in percent that its receipts have; null: whichever. */
    expectedVat: readonly number[] | null;
    /** The first day of its benefit year as MM-DD; left out: the calendar year. */
    yearStart?: string;
    /** The company's own words: what the category is called, what it asks for, and what its policy files say that is near this claim. */
    about: Readonly<{ name: Text; criteria: Text; policy: readonly Excerpt[] }>;
  }>;
  /** `employedUntil` is the last day of employment, null while it goes on. */
  employee: Readonly<{ employedFrom: PlainDate; employedUntil: PlainDate | null; department: string | null }>;
  receipts: readonly ReceiptFacts[];
  /** What else came with the claim. No machine reads it. */
  documents: readonly DocumentKind[];
  /** Of the claim's category and benefit year, without what this very claim holds. */
  allowance: Allowance;
  /** Öre of tax-free wellness held on the calendar year `benefitYear` in all categories, with what this claim would take if it is such. */
  yearTaxFree: Ore;
  /** What the duplicate search found among the company's other claims that are not withdrawn or drafts. */
  duplicates: Readonly<{ exact: boolean; likely: boolean }>;
}>;
