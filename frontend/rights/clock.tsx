import { CalendarClock, TriangleAlert } from 'lucide-react';
import type { Text } from '../../shared/kernel/language.ts';
import type { OwnRequest } from '../../shared/protection/rights/contract.ts';
import { formatDay } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

type Props = Pick<OwnRequest, 'dueOn' | 'daysLeft' | 'extended'>;

/** How long is left to answer, in words with a mark of its own: colour only follows. Nothing where no clock runs. */
export function Clock({ dueOn, daysLeft, extended }: Props) {
  const { t, language } = useLanguage();
  if (daysLeft === null) return null;
  const late = daysLeft < 0;
  const [words, values] = leftWords(daysLeft);
  const Icon = late ? TriangleAlert : CalendarClock;
  return (
    <p className="rights-clock" data-late={late || undefined} data-near={(!late && daysLeft <= 7) || undefined}>
      <Icon size={18} aria-hidden="true" />
      <strong>{t(words, values)}</strong>
      <span>{t(texts.dueBy, { day: formatDay(dueOn, language) })}</span>
      {extended ? <span>{t(texts.extended)}</span> : null}
    </p>
  );
}

function leftWords(days: number): readonly [Text, { days: number }] {
  const many = { days: Math.abs(days) };
  if (days === 0) return [texts.lastDay, many];
  if (days < 0) return [days === -1 ? texts.oneOverdue : texts.overdue, many];
  return [days === 1 ? texts.oneDayLeft : texts.daysLeft, many];
}
