import { Link } from '@tanstack/react-router';
import type { AlikeView } from '../../shared/claims/duplicates/contract.ts';
import { StateMark } from '../claims/state-mark.tsx';
import { Button } from '../design/button.tsx';
import { formatShortDay } from '../design/dates.ts';
import { Money } from '../design/money.tsx';
import { useReceiptAddresses } from '../receipts/receipt-address.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

type Props = { alike: AlikeView; pending: boolean; onAnswer: (said: 'same' | 'different') => void };

/** One claim that looks like the one under review: its receipt, how alike it is, and what was said of it. */
export function AlikeClaim({ alike, pending, onAnswer }: Props) {
  const { t, language } = useLanguage();
  const { page } = useReceiptAddresses();
  const { expense, likeness, answered, own, receipt } = alike;
  const vendor = expense.vendor || t(texts.noVendor);
  const said = answered?.answer;
  return (
    <li className="alike-claim">
      {receipt ? <img src={page(receipt, 0)} alt={t(texts.picture)} loading="lazy" width={72} /> : null}
      <div className="alike-words">
        <p>
          <span className="alike-how">{t(texts[likeness])}</span> <StateMark state={expense.state} />
        </p>
        <p>
          <Link to="/review/$claim" params={{ claim: expense.id }} aria-label={t(texts.open, { vendor })}>
            {vendor}
          </Link>{' '}
          <Money amount={expense.total} currency={expense.currency} />
        </p>
        <p className="soft">
          {expense.employee.name}
          {expense.paidOn ? `, ${formatShortDay(expense.paidOn, language)}` : null}
        </p>
        {answered ? (
          <p className="alike-said">
            {t(said === 'same' ? texts.saidSame : texts.saidDifferent, { name: answered.by })}
          </p>
        ) : null}
        {own ? (
          <p className="soft">{t(texts.own)}</p>
        ) : (
          <div className="alike-answers">
            {(['same', 'different'] as const).map((one) => (
              <Button key={one} isDisabled={pending || said === one} onPress={() => onAnswer(one)}>
                {t(texts[one])}
              </Button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
