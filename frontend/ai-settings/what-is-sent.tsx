import { useSuspenseQuery } from '@tanstack/react-query';
import type { WhatIsSent as Sent } from '../../shared/claims/ai-settings/contract.ts';
import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { whatIsSentQuery } from './ai-settings.ts';
import { fromWords, groupWords, texts } from './sent-texts.ts';
import './what-is-sent.css';

/** What leaves for a model, field by field, where to, and how long what is kept: as the server builds it, not as somebody wrote it down. */
export function WhatIsSent() {
  const { t } = useLanguage();
  const { place, model, groups, never, kept } = useSuspenseQuery(whatIsSentQuery).data;
  return (
    <section className="ai-sent" aria-labelledby="ai-sent">
      <h2 id="ai-sent">{t(texts.title)}</h2>
      <p className="soft">{t(texts.lead)}</p>
      {place && model.why ? (
        <Notice>
          <p>{t(model.why)}</p>
        </Notice>
      ) : null}
      {groups.map((group) => (
        <Group key={group.group} group={group} />
      ))}
      <div className="ai-sent-facts">
        <div>
          <h3>{t(texts.where)}</h3>
          {place ? <Place place={place} /> : <p>{t(texts.nowhere)}</p>}
        </div>
        <div>
          <h3>{t(texts.never)}</h3>
          <ul className="ai-points">
            {never.map((one) => (
              <li key={one.en}>{t(one)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t(texts.kept)}</h3>
          <dl>
            {kept.map(({ what, howLong }) => (
              <div key={what.en}>
                <dt>{t(what)}</dt>
                <dd>{t(howLong)}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div>
          <h3>{t(texts.off)}</h3>
          <p>{t(texts.offHow)}</p>
        </div>
      </div>
    </section>
  );
}

function Place({ place }: { place: NonNullable<Sent['place']> }) {
  const { t } = useLanguage();
  const facts = [
    [texts.model, place.model],
    [texts.region, place.region],
    [texts.endpoint, place.endpoint],
    ...(place.profile ? ([[texts.profile, place.profile]] as const) : []),
  ] as const;
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name.en}>
          <dt>{t(name)}</dt>
          <dd>
            <code>{value}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Group({ group: { group, sends, fields } }: { group: Sent['groups'][number] }) {
  const { t } = useLanguage();
  return (
    <details className="ai-sent-group">
      <summary>
        <span className="ai-sent-name">{t(groupWords[group])}</span>
        <span className="ai-sent-state" data-sends={sends || undefined}>
          {t(sends ? texts.sends : texts.sendsNot)}
        </span>
        <span className="soft">{t(texts.show, { count: fields.length })}</span>
      </summary>
      <dl className="ai-sent-fields">
        {fields.map(({ path, what, from, example }) => (
          <div key={path}>
            <dt>
              {t(what)} <span className="soft">{t(fromWords[from])}</span>
            </dt>
            <dd>
              <code className="ai-path">{path}</code>
              <code className="ai-example">{example}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
