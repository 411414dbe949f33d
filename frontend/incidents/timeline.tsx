import type { IncidentView } from '../../shared/trust/incidents/contract.ts';
import { formatInstant } from '../design/dates.ts';
import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { entryFields } from './entry-fields.ts';
import { happened, texts } from './texts.ts';

type TimelineEntry = IncidentView['timeline'][number];

/** Everything that was added, oldest first, with whether its chain of hashes holds. */
export function IncidentTimeline({ timeline, broken }: Pick<IncidentView, 'timeline' | 'broken'>) {
  const { t, language } = useLanguage();
  const positions = broken.map(({ position }) => position).join(', ');
  return (
    <section className="incident-part" aria-labelledby="incident-timeline">
      <h2 id="incident-timeline">{t(texts.timeline)}</h2>
      {broken.length > 0 ? (
        <Notice tone="bad" title={t(texts.chainBroken, { positions })} />
      ) : (
        <p className="soft">{t(texts.chainHolds)}</p>
      )}
      <ol className="incident-timeline">
        {timeline.map((entry) => (
          <li key={entry.position}>
            <p>
              <strong>{t(happened[entry.kind])}</strong>{' '}
              <span className="soft">{`${formatInstant(entry.at, language)} · ${entry.by}`}</span>
            </p>
            <EntryWords entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** From how many characters a text is folded, so that the next entry is not far below. */
const longest = 400;

function Folded({ text }: { text: string }) {
  const { t } = useLanguage();
  return (
    <details>
      <summary>{t(texts.whole)}</summary>
      {text}
    </details>
  );
}

/** What was chosen and typed, each under what was asked. */
function EntryWords({ entry: { kind, facts, words } }: { entry: TimelineEntry }) {
  const { t, language } = useLanguage();
  const fields = kind in entryFields ? entryFields[kind as keyof typeof entryFields] : [];
  const shown = fields.flatMap(({ name, label, as, options }) => {
    const value = words[name] ?? facts[name];
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
      return [];
    const text = Array.isArray(value) ? value.join(',') : typeof value === 'object' ? '' : (value as string);
    const chosen = options?.find((option) => option.value === text)?.label;
    return [{ name, label: t(label), text: chosen ? t(chosen) : as === 'time' ? formatInstant(text, language) : text }];
  });
  const others = fields.length > 0 ? [] : Object.values(words);
  return (
    <>
      {others.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {shown.length === 0 ? null : (
        <dl>
          {shown.map(({ name, label, text }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{text.length > longest ? <Folded text={text} /> : text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
