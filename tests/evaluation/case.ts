import type { Language, Text } from '../../shared/kernel/language.ts';
import type { Ore } from '../../shared/kernel/money.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { CategoryRules, DocumentKind } from '../../shared/claims/benefits/category-rules.ts';
import type { StatedClaim } from '../../shared/claims/expenses/claim-facts.ts';

// The cases are written from the law, the courts and Skatteverket's view, by somebody who had not read what judges them.

export type Verdict = 'approve' | 'decline' | 'request_changes' | 'defer';

/** One printed line: a text across, or a text to the left and another, mostly an amount, to the right. */
export type Line = string | readonly [left: string, right: string];

/** A claim as it reaches the evaluation, and what people who know the rules would make of it. */
export type Case = Readonly<{
  id: string;
  /** Of the receipt. */
  language: Language;
  /** What the receipt shows, from its top. */
  printed: readonly Line[];
  /** What further receipts of the same claim show: a bank statement that proves a payment, another seller's receipt. */
  further: readonly (readonly Line[])[];
  /** What else was attached. No machine reads it. */
  documents: readonly DocumentKind[];
  /** What the employee stated. */
  stated: StatedClaim;
  /** The Swedish day of submission. */
  today: PlainDate;
  category: Readonly<{
    kind: 'wellness' | 'other';
    taxTreatment: 'tax-free' | 'taxable';
    /** The VAT rates in per cent that the company expects; null: whichever. */
    expectedVat: readonly number[] | null;
    open: boolean;
    rules: CategoryRules;
    name: Text;
    criteria: Text;
    /** Excerpts of the company's policy files. */
    policy: readonly string[];
  }>;
  /** In öre. What is left is base − used − reserved. */
  allowance: Readonly<{ base: Ore; used: Ore; reserved: Ore }>;
  /** Öre of tax-free wellness already held on the benefit year in all categories, without what this claim would take. */
  yearTaxFreeBefore: Ore;
  employee: Readonly<{ employedFrom: PlainDate; employedUntil: PlainDate | null; department: string | null }>;
  duplicates: Readonly<{ exact: boolean; likely: boolean }>;
  expects: Verdict;
  /** `expects`, and what a careful machine may answer instead. Never `approve` where another verdict is expected. */
  acceptable: readonly Verdict[];
  /** Whether a well-informed clerk would decide it at a glance, without asking anybody. */
  clear: boolean;
  /** The law leaves no such claim to be evaluated: its submission is refused already. */
  refusedAtSubmission: boolean;
  /** One sentence why, with its source in brackets. */
  because: string;
  /** Whether rows, total and VAT are printed so that they add up, and as stated. */
  addsUp: boolean;
  /** For a case with an instruction in it: the id of the same case without. */
  twin: string | null;
  /** The lines that the twin lacks. */
  injected: Readonly<{ printed: readonly Line[]; policy: readonly string[]; criteria: Text | null }>;
}>;
