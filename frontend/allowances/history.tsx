import { Link } from '@tanstack/react-router';
import type { BasisView, EntryView } from '../../shared/claims/allowances/contract.ts';
import { formatInstant } from '../design/dates.ts';
import { Money } from '../design/money.tsx';
import { formatPercent } from '../design/percent.ts';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { entryWords, isMore } from './entry-words.ts';
import { texts } from './texts.ts';
import './history.css';

/** Everything that changed an allowance, oldest first. `reader` decides where a claim's link leads. */
export function History({ entries, reader }: { entries: readonly EntryView[]; reader: 'hr' | 'person' }) {
  const { t, language } = useLanguage();
  return (
    <ol className="allowance-history">
      {entries.map((entry) => (
        <li key={entry.id}>
          <div className="entry-what">
            <span>{t(entryWords(entry))}</span>
            <span className="entry-amount">
              {isMore(entry.kind) ? '+' : '−'}
              <Money amount={entry.amount} />
            </span>
          </div>
          <div className="entry-when">
            <time dateTime={entry.at}>{formatInstant(entry.at, language)}</time>
            {entry.by ? ` · ${entry.by}` : ''}
            {entry.basis ? ` · ${basisWords(entry.basis)}` : ''}
            {entry.claim ? (
              <>
                {' · '}
                <Link to={reader === 'hr' ? '/review/$claim' : '/claims/$claim'} params={{ claim: entry.claim }}>
                  {t(texts.claim)}
                </Link>
              </>
            ) : null}
          </div>
          {entry.reason ? <blockquote className="entry-reason">{entry.reason}</blockquote> : null}
          {entry.reason && reader === 'hr' && !entry.shown ? <p className="entry-when">{t(texts.hidden)}</p> : null}
        </li>
      ))}
    </ol>
  );

  function basisWords({ yearly, days, of, permille }: BasisView): string {
    const values = { days, of, yearly: formatKronor(yearly, language), share: formatPercent(permille / 10, language) };
    return t(permille === 1000 ? texts.basis : texts.basisShare, values);
  }
}
