import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { counted } from '../list/counted.ts';
import { queueCountQuery } from '../review/queue.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** The way to what waits for the reader, shown when something does. */
export function WaitingClaims() {
  const { t } = useLanguage();
  const count = useQuery(queueCountQuery).data?.waiting ?? 0;
  if (count === 0) return null;
  return (
    <Link to="/review" className="home-waiting">
      {t(count === 1 ? texts.oneWaiting : texts.waiting, { count: counted(count) })}
      <ArrowRight size={18} aria-hidden="true" />
    </Link>
  );
}
