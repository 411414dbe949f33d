import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { formatMoney } from '../../shared/kernel/money.ts';
import { Button } from '../design/button.tsx';
import { formatDay } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './form-texts.ts';
import { differenceOf, type ReadField, type ReadValue } from './read-values.ts';
import './difference.css';

/** What was read, written out for a reader. */
export function writeOut(field: ReadField, value: ReadValue['value'], currency: string, language: Language): string {
  if (Array.isArray(value))
    return value.map(({ rate, amount }) => `${rate} %: ${formatMoney(amount, currency, language)}`).join(', ');
  if (typeof value === 'number') return formatMoney(value, currency, language);
  return field === 'paidOn' ? formatDay(value, language) : value;
}

type Props = { claim: ExpenseView; field: ReadField; onTake?: (read: ReadValue) => void };

/** Typed and read side by side when they differ. What was typed stands until the person takes the other. */
export function Difference({ claim, field, onTake }: Props) {
  const { t, language } = useLanguage();
  const read = differenceOf(claim, field);
  if (!read) return null;
  const value = writeOut(field, read.value, claim.currency, language);
  return (
    <p className="difference">
      {t(texts.saysElse, { value })}
      {onTake ? (
        <Button kind="quiet" onPress={() => onTake(read)}>
          {t(texts.takeIt)}
        </Button>
      ) : null}
    </p>
  );
}
