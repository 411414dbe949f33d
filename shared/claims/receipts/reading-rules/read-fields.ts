import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { PlacedText } from '../ports.ts';
import type { Reading } from '../reading.ts';
import { amountsOf } from './amounts.ts';
import { readBought } from './bought.ts';
import { countryOf } from './country.ts';
import { readCurrency } from './currency.ts';
import { readDate } from './date-of-payment.ts';
import { legible } from './legible.ts';
import { readSellersNumber } from './organisation-number.ts';
import { receiptsOn } from './receipts-on-page.ts';
import { reconcileVat } from './reconcile-vat.ts';
import { rolesOf, type Role } from './role-of-row.ts';
import { printedLine, rowsOf, type Row } from './row.ts';
import { readTotal } from './total.ts';
import { ratesOf, vatRowsOf } from './vat-rows.ts';
import { readVendor } from './vendor.ts';

/**
 * Reads the fields of a receipt out of the text on its pages (boxes in shares of the page, as `PlacedText`).
 * Gives money in minor units of the currency. Pure; never throws; what cannot be read is null with confidence 0. Text beyond what a
 * receipt can hold (`mostText`) is not read. Where there are several receipts, the fields are the first one's, so that no row is of
 * two; the text is that of all.
 */
export function readFields(
  pages: readonly (readonly PlacedText[])[],
  context: { today: PlainDate },
): Omit<Reading, 'scanner' | 'version'> {
  const receipts = receiptsOn(legible(pages), context.today);
  const [rows = [], ...others] = receipts.map(rowsOf);
  const roles = rolesOf(rows);
  const found = countryOf(rows);
  const country = found?.country ?? null;

  const date = readDate(rows, country, context.today);
  const seenVat = vatRowsOf(rows, roles, country, date.value);
  const total = readTotal(rows, roles, seenVat);
  const { number: organisationNumber, nameBeside } = readSellersNumber(rows);
  const vendor = readVendor(rows, roles, context.today);

  return {
    vendor,
    organisationNumber,
    ...(nameBeside !== null && { nameBesideNumber: nameBeside }),
    date,
    total,
    currency: readCurrency(rows, found),
    vat: reconcileVat(seenVat, { total: total.value, nets: netsOf(rows, roles), rates: ratesOf(country, date.value) }),
    bought: readBought(rows, roles, { today: context.today, total: total.value }),
    text: [rows, ...others].flat().map(printedLine).join('\n'),
    ...(others.length > 0 && { receiptsSeen: receipts.length }),
  };
}

const netsOf = (rows: readonly Row[], roles: readonly Role[]) =>
  rows
    .filter((row) => roles[row.index] === 'net')
    .flatMap((row) => amountsOf(row).slice(-1))
    .map((amount) => amount.minor);
