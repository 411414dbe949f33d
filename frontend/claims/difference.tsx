import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { formatMoney } from '../../shared/kernel/money.ts';
import { Button } from '../design/button.tsx';
import { writeNumber } from '../receipts/spots.ts';
import { Sureness } from '../receipts/sureness.tsx';
import { formatDay } from '../design/dates.ts';
import { formatPercent } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './form-texts.ts';
import { differenceOf, offerOf, type ReadField, type ReadValue } from './read-values.ts';
import './difference.css';

/** What was read, written out for a reader. */
export function writeOut(field: ReadField, value: ReadValue['value'], currency: string, language: Language): string {
  if (Array.isArray(value))
    return value
      .map(({ rate, amount }) => `${formatPercent(rate, language)}: ${formatMoney(amount, currency, language)}`)
      .join(', ');
  if (typeof value === 'number') return formatMoney(value, currency, language);
  if (field === 'organisationNumber') return writeNumber(value);
  return field === 'paidOn' ? formatDay(value, language) : value;
}

type Props = { claim: ExpenseView; field: ReadField; onTake?: (read: ReadValue) => void };

/**
 * Typed and read side by side when they differ. What was typed stands until the person takes the other; where nothing is
 * typed, what was read is offered to who can take it.
 */
export function Difference({ claim, field, onTake }: Props) {
  const { t, language } = useLanguage();
  const offer = onTake ? offerOf(claim, field) : null;
  const read = differenceOf(claim, field) ?? offer;
  if (!read) return null;
  const value = writeOut(field, read.value, claim.currency, language);
  return (
    <p className="difference">
      {t(texts.saysElse, { value })}
      {offer ? <Sureness confidence={offer.confidence} /> : null}
      {onTake ? (
        <Button kind="quiet" onPress={() => onTake(read)}>
          {t(texts.takeIt)}
        </Button>
      ) : null}
    </p>
  );
}
