import { KeyRound } from 'lucide-react';
import { formatShortDay } from '../design/dates.ts';
import { useNow } from '../design/use-now.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

type Props = {
  name: string;
  guards: string;
  /** When the key was made and is to be replaced; null while that is not known. */
  times: { madeAt: string; dueAt: string } | null;
  madeWord?: string;
  facts?: readonly (readonly [term: string, value: string])[];
};

const day = 86_400_000;

/** One layer of keys: what it guards, how old it is on its way to being replaced, and what there is to know of it. */
export function KeyLayer({ name, guards, times, madeWord, facts = [] }: Props) {
  const { t, language } = useLanguage();
  const now = useNow().getTime();
  const dayOf = (instant: string) => formatShortDay(instant.slice(0, 10), language);
  if (!times)
    return (
      <li className="key-layer">
        <Head name={name} guards={guards} />
        <p className="soft">{t(texts.noVault)}</p>
      </li>
    );
  const [madeAt, dueAt] = [Date.parse(times.madeAt), Date.parse(times.dueAt)];
  const days = Math.max(0, Math.floor((now - madeAt) / day));
  const share = Math.min(1, Math.max(0, (now - madeAt) / (dueAt - madeAt)));
  const age = days === 0 ? t(texts.ageToday) : days === 1 ? t(texts.ageOne) : t(texts.age, { days });
  return (
    <li className="key-layer">
      <Head name={name} guards={guards} />
      <div className="key-age">
        <p>{age}</p>
        <div className="key-line" aria-hidden="true">
          <div style={{ inlineSize: `${share * 100}%` }} />
        </div>
      </div>
      <dl>
        <div>
          <dt>{madeWord ?? t(texts.made)}</dt>
          <dd>{dayOf(times.madeAt)}</dd>
        </div>
        <div>
          <dt>{t(texts.due)}</dt>
          <dd>{now > dueAt ? t(texts.overdue) : dayOf(times.dueAt)}</dd>
        </div>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

const Head = ({ name, guards }: { name: string; guards: string }) => (
  <div className="key-head">
    <KeyRound size={20} aria-hidden="true" />
    <div>
      <h3>{name}</h3>
      <p className="soft">{guards}</p>
    </div>
  </div>
);
