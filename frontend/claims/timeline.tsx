import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { formatInstant } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './claim-texts.ts';
import './timeline.css';

/** Everything that has happened to a claim, oldest first, with who did it and what they wrote. */
export function Timeline({ entries }: { entries: ExpenseView['timeline'] }) {
  const { t, language } = useLanguage();
  const who = ({ kind, name, for: principal }: ExpenseView['timeline'][number]['by']) => {
    const by = kind === 'you' ? t(texts.you) : kind === 'machine' ? t(texts.machine) : (name ?? t(texts[kind]));
    return principal ? t(texts.byFor, { by, name: principal }) : by;
  };
  return (
    <section className="timeline">
      <h2>{t(texts.timeline)}</h2>
      <ol>
        {entries.map(({ id, at, by, sentence, comment }) => (
          <li key={id} data-machine={by.kind === 'machine' || undefined}>
            <p>{t(sentence)}</p>
            <p className="timeline-when">
              {who(by)} · <time dateTime={at}>{formatInstant(at, language)}</time>
            </p>
            {comment ? <blockquote>{comment}</blockquote> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
