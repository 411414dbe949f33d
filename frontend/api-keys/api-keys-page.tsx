import { useSuspenseQuery } from '@tanstack/react-query';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { apiKeysQuery } from './api-keys.ts';
import { KeyCard } from './key-card.tsx';
import { MakeKey } from './make-key.tsx';
import { texts } from './texts.ts';
import './api-keys-page.css';

/** The keys of the company's other systems: which there are, until when, and whether anybody uses them. */
export function ApiKeysPage() {
  const { t } = useLanguage();
  const keys = useSuspenseQuery(apiKeysQuery).data.items;
  const valid = keys.filter(({ state }) => state === 'valid');
  const ended = keys.filter(({ state }) => state !== 'valid');
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />} actions={<MakeKey />}>
      {keys.length === 0 ? (
        <section className="api-keys-empty">
          <h2>{t(texts.empty)}</h2>
          <p className="soft">{t(texts.emptyLead)}</p>
        </section>
      ) : (
        <>
          <section className="api-keys" aria-labelledby="keys-valid">
            <h2 id="keys-valid">{t(texts.valid)}</h2>
            {valid.length === 0 ? <p className="soft">{t(texts.noneValid)}</p> : null}
            <ul>
              {valid.map((key) => (
                <KeyCard key={key.id} held={key} />
              ))}
            </ul>
          </section>
          {ended.length === 0 ? null : (
            <section className="api-keys" aria-labelledby="keys-ended">
              <h2 id="keys-ended">{t(texts.ended)}</h2>
              <ul>
                {ended.map((key) => (
                  <KeyCard key={key.id} held={key} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Page>
  );
}
