import { formatMoney, type Ore } from '../../shared/kernel/money.ts';
import { useLanguage } from '../session/language.tsx';

/** An amount with figures of one width. `none` stands in while there is no amount. */
export function Money({
  amount,
  currency = 'SEK',
  none = '–',
}: {
  amount: Ore | null;
  currency?: string;
  none?: string;
}) {
  const { language } = useLanguage();
  return <span className="figures">{amount === null ? none : formatMoney(amount, currency, language)}</span>;
}
