import type { Field, Reading, VatRow } from '../../claims/receipts/reading.ts';
import { vatFault } from '../../claims/expenses/checks/vat-adds-up.ts';
import { isPrinted } from '../../claims/evaluation/prices.ts';
import { quoteDate } from '../../claims/evaluation/quotes.ts';
import { foldWords } from '../../claims/evaluation/word-patterns.ts';
import { isAmount, parseAmount, type Ore } from '../../kernel/money.ts';
import { parseOrganisationNumber } from '../../kernel/organisation-number.ts';
import { addDays, parsePlainDate, type PlainDate } from '../../kernel/plain-date.ts';
import type { ScanAnswer } from './scan-shape.ts';

/** What a model's own word for how sure it is counts as. */
const said = { certain: 0.95, likely: 0.75, unsure: 0.4 } as const;

/**
 * What our own look at the answer lets remain of that. notPrinted: the value is not in the lines the model itself copied.
 * unchecked: it is, and no arithmetic agrees with it. atOdds: the VAT and the total do not fit together.
 */
const atMost = { notPrinted: 0.5, unchecked: 0.85, atOdds: 0.5 } as const;

/** Receipts older than this are misread years. */
const oldestDays = 3653;

const empty = { value: null, confidence: 0, place: null } as const;
const field = <T>(value: T | null, confidence: number): Field<T> =>
  value === null ? empty : { value, confidence, place: null };

/**
 * A model's answer as a reading, after our own checks: days exist and have been, amounts are amounts, an organisation number has its
 * check digit, VAT fits the total, and what was said to be printed is among the lines. `today` is the day in Sweden.
 */
export function readingOf(answer: ScanAnswer, today: PlainDate, version: string): Reading {
  const lines = answer.lines.map(plain).filter((line) => line !== '');
  const text = lines.join('\n');
  const total = amountOf(answer.total.value);
  const vat = answer.vat.flatMap((row): VatRow[] => {
    const [rate, amount] = [rateOf(row.rate), amountOf(row.amount)];
    return rate === null || amount === null ? [] : [{ rate, amount, confidence: said[row.sure], place: null }];
  });
  const taxed = vat.some(({ rate }) => rate > 0);
  const fits = total !== null && taxed && vatFault(vat, total) === null;
  const arithmetic = fits ? 1 : taxed ? atMost.atOdds : atMost.unchecked;
  const cap = (sure: keyof typeof said, ...limits: readonly number[]) => Math.min(said[sure], ...limits);
  const printed = (holds: boolean) => (holds ? 1 : atMost.notPrinted);

  const vendor = plain(answer.vendor.value ?? '') || null;
  const number = parseOrganisationNumber(answer.organisation_number.value ?? '');
  const date = dayOf(answer.date.value, today);
  const known = new Set(lines.map(foldWords));
  const bought = answer.bought.value.map(plain).filter((line) => line !== '' && known.has(foldWords(line)));
  return {
    scanner: 'claude',
    version,
    vendor: field(vendor, cap(answer.vendor.sure, printed(holdsName(text, vendor)))),
    organisationNumber: field(number, cap(answer.organisation_number.sure, printed(holdsDigits(text, number)))),
    date: field(
      date,
      cap(answer.date.sure, printed(date !== null && quoteDate(text, date) !== null), atMost.unchecked),
    ),
    total: field(total, cap(answer.total.sure, arithmetic, printed(total !== null && isPrinted(total, text)))),
    currency: field(answer.currency.value, cap(answer.currency.sure)),
    vat: vat.map((row) => ({ ...row, confidence: Math.min(row.confidence, arithmetic) })),
    bought: field(bought.length === 0 ? null : bought, cap(answer.bought.sure, atMost.unchecked)),
    text,
    ...(answer.receipts > 1 && { receiptsSeen: answer.receipts }),
    noted: { isReceipt: answer.is_receipt, instructions: answer.instructions_in_image, category: answer.category },
  };
}

/** Printed characters only, on one line. */
const plain = (text: string): string => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();

function amountOf(text: string | null): Ore | null {
  if (text === null || !/^\d{1,9}[.,]\d{2}$/.test(text)) return null;
  const amount = parseAmount(text);
  return isAmount(amount) ? amount : null;
}

function rateOf(text: string): number | null {
  const rate = /^\d{1,2}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  return rate >= 0 && rate <= 30 ? rate : null;
}

function dayOf(text: string | null, today: PlainDate): PlainDate | null {
  const day = parsePlainDate(text ?? '');
  return day !== null && day <= today && day >= addDays(today, -oldestDays) ? day : null;
}

const holdsName = (text: string, name: string | null): boolean =>
  name !== null && foldWords(name) !== '' && foldWords(text).includes(foldWords(name));

const holdsDigits = (text: string, digits: string | null): boolean =>
  digits !== null && text.replace(/\D/g, '').includes(digits);
