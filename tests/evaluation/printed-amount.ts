import type { Case, Line } from './case.ts';
import type { Ore } from '../../shared/kernel/money.ts';

/** "1 195,00 kr", "SEK 1,195.00", "-98,00", "129:-" as öre; null for what is no amount of money. */
export function printedAmount(text: string): Ore | null {
  const compact = text.replace(/SEK|EUR|kr|[\s$]/g, '').replace(/:-$/, '');
  const match = /^(-?)(\d{1,3}(?:[,.]\d{3})+|\d+)(?:[,.](\d{2}))?$/.exec(compact);
  if (!match) return null;
  const ore = Number(match[2]!.replace(/[,.]/g, '')) * 100 + Number(match[3] ?? 0);
  return match[1] === '-' ? -ore : ore;
}

const namesTotal =
  /^(att betala|summa|totalt?|sum|totalsumma|totalbelopp|order total|amount (due|paid)|to pay|slutsumma)(?![a-zåäö])/i;
const namesVat = /moms|vat\b|netto/i;

const rightOf = (line: Line): Ore | null => (typeof line === 'string' ? null : printedAmount(line[1]));
const leftOf = (line: Line): string => (typeof line === 'string' ? line : line[0]);

/** What the rows above the first printed total come to, and that total; null where no total is printed. */
export function rowsAndTotal(printed: readonly Line[]): Readonly<{ rows: Ore; total: Ore }> | null {
  const at = printed.findIndex((line) => namesTotal.test(leftOf(line)) && rightOf(line) !== null);
  const total = at < 0 ? null : rightOf(printed[at]!);
  if (total === null) return null;
  const rows = printed.slice(0, at).filter((line) => !namesVat.test(leftOf(line)));
  return { rows: rows.reduce((sum, line) => sum + (rightOf(line) ?? 0), 0), total };
}

/** Every amount that stands on the receipt, as digits with a decimal comma and no spaces. */
export const digitsOf = ({ printed }: Pick<Case, 'printed'>): string =>
  printed
    .flat()
    .join('\n')
    .replace(/(\d)[ ,](?=\d{3}[.,])/g, '$1')
    .replace(/(\d)\.(?=\d{2}(?!\d))/g, '$1,');
