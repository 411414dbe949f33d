import { amountsOf } from './amounts.ts';
import { rowLabels, vatColumns } from './labels-of-rows.ts';
import type { Row } from './row.ts';
import { mentions, type Skeleton } from './skeleton.ts';

/** What the amount of a row is, by the words beside it. `none` is most often something bought. */
export type Role =
  | 'payable'
  | 'total'
  | 'subtotal'
  | 'slip'
  | 'card'
  | 'cash'
  | 'change'
  | 'rounding'
  | 'tax'
  | 'net'
  | 'discount'
  | 'count'
  | 'tip'
  | 'none';

/** The role of every row, in order. Knows the tables of tax, where "total" is not what was paid. */
export function rolesOf(rows: readonly Row[]): Role[] {
  let inTaxTable = false;
  let totalSeen = false;
  return rows.map((row) => {
    if (headsTaxTable(row)) {
      inTaxTable = true;
      return 'tax';
    }
    const voucher = mentions(row.skeleton, rowLabels.voucher) !== null;
    const said = roleOf(row.skeleton);
    const role = voucher && (said === 'none' || said === 'card') ? (totalSeen ? 'card' : 'none') : said;
    if (role === 'total' || role === 'payable') totalSeen = true;
    if (!inTaxTable) return role;
    const amounts = amountsOf(row).length;
    if (amounts === 0 && role === 'none' && /\p{L}{4}/u.test(row.text)) inTaxTable = false;
    else if (role === 'payable' || role === 'card' || role === 'cash') inTaxTable = false;
    else if (role === 'total' && amounts < 2) inTaxTable = mentions(row.skeleton, rowLabels.tax) !== null;
    return inTaxTable ? 'tax' : role;
  });
}

/** A row without amounts that heads columns of tax, or names a summary of tax. */
export function headsTaxTable(row: Row): boolean {
  if (amountsOf(row).length > 0) return false;
  const tax = mentions(row.skeleton, vatColumns.vat);
  if (!tax) return false;
  const others = [vatColumns.net, vatColumns.gross].filter((column) => mentions(row.skeleton, column)).length;
  const summary = /summar|summery|sumary|sunmary|specifi|ubersicht/.test(row.skeleton.whole);
  // A heading of bought lines may name a tax column too: it also names a quantity or a price.
  const bought = /qty|price|pris|antai|descript|beskriv|product|artikei/.test(row.skeleton.whole);
  return (summary || others >= 1) && !bought;
}

function roleOf(text: Skeleton): Role {
  const has = (name: keyof typeof rowLabels) => mentions(text, rowLabels[name]);
  if (has('rounding') && !has('payable')) return 'rounding';
  if (has('change')) return 'change';
  if (has('tip') && !has('payable') && !has('total')) return 'tip';
  if (has('subtotal')) return 'subtotal';
  const inclusive = has('inclusive') !== null;
  const payable = has('payable');
  const total = has('total');
  const net = has('net');
  // "Net total" is a total, though "netto" is in it: the longer label says what the row is.
  if (net && !inclusive && !(payable && (!total || payable.length > net.length))) return 'net';
  if (payable && (inclusive || !has('discount'))) return 'payable';
  if (has('count')) return total && !startsWith(text, 'count') && !startsWith(text, 'total') ? 'total' : 'count';
  if (has('discount')) return 'discount';
  if (total && (inclusive || !has('tax'))) return 'total';
  if (has('tax')) return 'tax';
  if (has('cash')) return 'cash';
  if (has('card')) return 'card';
  if (startsWith(text, 'slip')) return 'slip';
  return 'none';
}

const startsWith = ({ whole, words }: Skeleton, name: keyof typeof rowLabels) =>
  rowLabels[name].some((label) => (label.length <= 4 ? words[0] === label : whole.startsWith(label)));
