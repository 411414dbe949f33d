import { Link } from '@tanstack/react-router';
import type { OpenedView } from '../../shared/protection/access/contract.ts';
import { formatInstant } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { openedNames, texts } from './texts.ts';

/** What was opened under a grant, the latest first. A claim leads to its page. */
export function OpenedList({ opened }: { opened: readonly OpenedView[] }) {
  const { t, language } = useLanguage();
  if (opened.length === 0) return <p className="soft">{t(texts.nothing)}</p>;
  return (
    <div className="opened">
      <h4>{t(texts.opened)}</h4>
      <ul>
        {opened.map(({ act, subject, last, times }) => {
          const name = openedNames[act];
          const words = name ? t(name) : act;
          return (
            <li key={act + subject.id}>
              {subject.kind === 'expense' ? (
                <Link to="/review/$claim" params={{ claim: subject.id }}>
                  {words}
                </Link>
              ) : (
                words
              )}
              <span className="soft">
                {` ${formatInstant(last, language)}`}
                {times > 1 ? ` · ${t(texts.times, { times })}` : null}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
