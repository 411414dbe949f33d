import { blurAmount } from './blur-amount.ts';
import { knownCurrency } from './made-up-json.ts';
import { madeUpSeller } from './made-up-text.ts';
import { textOf, type Context } from './context.ts';
import type { Row } from './ports.ts';
import { shiftDay } from './shift-day.ts';

/** What a made-up receipt says: the same as its claim does. */
export type MadeUpClaim = Readonly<{
  seller: string;
  organisationNumber: string;
  day: string | null;
  /** Öre of the currency. */
  total: number | null;
  currency: string;
}>;

/** Claims of one seller are of one made-up seller: told by the keyed hash of the name, which nobody can read. */
export function madeUpClaim({ pseudonyms, company }: Context, claim: Row): MadeUpClaim {
  const { name, organisationNumber } = madeUpSeller(pseudonyms, textOf(claim, 'vendor_index') || textOf(claim, 'id'));
  const [day, total] = [claim['paid_on'], claim['total']];
  return {
    seller: name,
    organisationNumber,
    day: typeof day === 'string' ? shiftDay(pseudonyms, company, day) : null,
    total: typeof total === 'number' ? blurAmount(pseudonyms, company, total) : null,
    currency: knownCurrency(textOf(claim, 'currency')),
  };
}

/** The lines of a receipt, as they are printed and as they are read. */
export const linesOf = ({ seller, organisationNumber, day, total, currency }: MadeUpClaim): string[] => [
  seller,
  `Org.nr ${organisationNumber.slice(0, 6)}-${organisationNumber.slice(6)}`,
  ...(day === null ? [] : [`Datum ${day}`]),
  'Påhittad vara',
  ...(total === null ? [] : [`Totalt ${currency} ${(total / 100).toFixed(2).replace('.', ',')}`]),
  'Påhittat kvitto för test',
];
