import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { queueQuery } from '../review/queue.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** The way to what waits for HR, shown to HR when something does. */
export function WaitingClaims() {
  const { t } = useLanguage();
  const count = useInfiniteQuery(queueQuery()).data?.pages[0]?.waiting ?? 0;
  if (count === 0) return null;
  return (
    <Link to="/review" className="home-waiting">
      {t(count === 1 ? texts.oneWaiting : texts.waiting, { count })}
      <ArrowRight size={18} aria-hidden="true" />
    </Link>
  );
}
