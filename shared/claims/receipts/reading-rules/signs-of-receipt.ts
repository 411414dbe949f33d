import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import { amountsOf, bareNumberAtEnd } from './amounts.ts';
import { datesIn } from './dates.ts';
import { readOrganisationNumber } from './organisation-number.ts';
import { receiptNumbersIn } from './receipt-number.ts';
import { rolesOf, type Role } from './role-of-row.ts';
import type { Row } from './row.ts';
import { labels, mentions } from './skeleton.ts';

/** What tells one receipt from another, as far as it stands in some rows. */
export type SignsOfReceipt = Readonly<{
  /** Whether the rows are a receipt by themselves: a head, something bought, a total after it, a day, and how it was paid or taxed. */
  whole: boolean;
  sellers: ReadonlySet<string>;
  days: ReadonlySet<string>;
  times: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  totals: ReadonlySet<Ore>;
}>;

/** Days that are not the one of payment, and that differ from it on one and the same receipt. */
const ofSomethingElse = labels(
  'giltig, gäller, förfallo, bäst före, valid, expiry, expires, due date, fällig, öppet köp, byte senast, period',
  'leverans, delivery, returns, retur, kampanj, medlem, member',
);
const settled: readonly Role[] = ['card', 'cash', 'change', 'tax', 'slip', 'net', 'rounding'];
const sureSeller = 0.85;
const time = /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)/g;
/** What an organisation number is not without, so that other rows need no closer look. */
const tenDigits = /(?:[\doOQlI][\s-]*){10}/;

/** The signs in rows that stand under each other; days up to `today` and one more. */
export function signsOf(rows: readonly Row[], today: PlainDate): SignsOfReceipt {
  const roles = rolesOf(rows);
  const latest = addDays(today, 1);
  const firstGoods = rows.findIndex((row, i) => isBought(row, roles[i]!));
  const totalled = firstGoods !== -1 && roles.slice(firstGoods).some(isTotal);
  const timed = rows.flatMap((row) => {
    const days = datesIn(row.text, latest, 'year').map(({ date }) => date);
    const times = row.text.match(time) ?? [];
    const other = days.length + times.length > 0 && mentions(row.skeleton, ofSomethingElse);
    return other ? [] : [{ days, times }];
  });
  const days = timed.flatMap((row) => row.days);
  const totals = rows.flatMap((_, i) => (isTotal(roles[i]!) ? totalsBeside(rows, roles, i) : []));
  const named = rows.slice(0, Math.max(firstGoods, 0)).some(({ text }) => /\p{L}{4}/u.test(text));
  const paid = roles.some((role) => settled.includes(role));
  return {
    whole: named && totalled && totals.length > 0 && days.length > 0 && paid,
    sellers: new Set(rows.flatMap((row) => sellerOf(row))),
    days: new Set(days),
    times: new Set(timed.flatMap((row) => row.times)),
    numbers: new Set(rows.flatMap(({ text }) => receiptNumbersIn(text))),
    totals: new Set(totals),
  };
}

/** A row with a sum of money that no label claims. */
export const isBought = (row: Row, role: Role): boolean =>
  role === 'none' && amountsOf(row).some(({ minor }) => minor > 0);

export const isTotal = (role: Role): boolean => role === 'payable' || role === 'total';

function totalsBeside(rows: readonly Row[], roles: readonly Role[], i: number): Ore[] {
  const own = amountsOf(rows[i]!);
  const bare = bareNumberAtEnd(rows[i]!);
  if (own.length > 0) return own.map(({ minor }) => minor);
  if (bare) return [bare.inMinor ? bare.number : bare.number * 100];
  return [i - 1, i + 1].flatMap((near) => {
    const row = rows[near];
    return row && roles[near] === 'none' && !/\p{L}{4}/u.test(row.text) ? amountsOf(row).map(({ minor }) => minor) : [];
  });
}

function sellerOf(row: Row): string[] {
  if (!tenDigits.test(row.text)) return [];
  const { value, confidence } = readOrganisationNumber([row]);
  return value !== null && confidence >= sureSeller ? [value] : [];
}
