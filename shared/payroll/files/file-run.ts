import type { Id } from '../../kernel/ids.ts';

export type FileRun = {
  company: { name: string; organisationNumber: string };
  /** `month` as 2026-11; `number` counts the company's runs from 1; `lockedAt` is what every date of making in a file says, so that the same run gives the same bytes. */
  run: { id: Id; month: string; number: number; lockedAt: string };
  lines: AsyncIterable<FileLine>;
};
export type FileLine = {
  id: Id;
  /** 1 … n within the run. */
  number: number;
  kind: 'payment' | 'correction' | 'recovery' | 'leaver-deduction';
  /** Öre. Above zero is paid to the employee, below is taken back. */
  amount: number;
  /** Part of `amount` that is deductible input VAT, öre, same sign; null where not known. */
  vat: number | null;
  employee: { id: Id; number: string | null; personnummer: string | null; name: string };
  category: { id: Id; code: string | null; name: { sv: string; en: string }; treatment: 'tax-free' | 'taxable' };
  /** The day of the receipt. */
  date: string;
  /** Cost bearers: dimension number 1–99 and its object (≤ 10 characters). Department is dimension 1. */
  dimensions: readonly { dimension: number; object: string }[];
  /** The claim's short number as people say it, or null of a deduction that belongs to no claim. */
  claim: Id | null;
};
