import { useSuspenseQuery } from '@tanstack/react-query';
import type { KeysView } from '../../shared/protection/key-rotation/contract.ts';
import { BackToCompany } from '../company/back-to-company.tsx';
import { formatInstant } from '../design/dates.ts';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { KeyLayer } from './key-layer.tsx';
import { keysQuery } from './keys.ts';
import { RunningReplacement } from './running-replacement.tsx';
import { texts } from './texts.ts';
import './keys-page.css';

/** How old the keys are that guard the company's sealed fields, when they are due, and what is being replaced. */
export function KeysPage() {
  const { t } = useLanguage();
  const keys = useSuspenseQuery(keysQuery).data;
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />}>
      {keys.company === null ? (
        <section className="keys-empty">
          <h2>{t(texts.empty)}</h2>
          <p className="soft">{t(texts.emptyLead)}</p>
        </section>
      ) : (
        <Layers keys={keys} company={keys.company} />
      )}
    </Page>
  );
}

function Layers({ keys, company }: { keys: KeysView; company: NonNullable<KeysView['company']> }) {
  const { t, language } = useLanguage();
  const { vault, people, running, lastFinishedAt } = keys;
  return (
    <>
      {running.map((one) => (
        <RunningReplacement key={one.level} running={one} />
      ))}
      <h2 className="unseen">{t(texts.layers)}</h2>
      <ol className="key-layers">
        <KeyLayer name={t(texts.vault)} guards={t(texts.vaultGuards)} times={vault} />
        <KeyLayer
          name={t(texts.company)}
          guards={t(texts.companyGuards)}
          times={company}
          facts={[
            [t(texts.version), String(company.version)],
            ...(company.older > 0 ? [[t(texts.older), String(company.older)] as const] : []),
          ]}
        />
        <KeyLayer
          name={t(texts.people)}
          guards={t(texts.peopleGuards)}
          times={
            people.oldestMadeAt === null || people.dueAt === null
              ? null
              : { madeAt: people.oldestMadeAt, dueAt: people.dueAt }
          }
          madeWord={t(texts.oldest)}
          facts={[
            [t(texts.withKeys), String(people.count)],
            ...(people.older > 0 ? [[t(texts.older), String(people.older)] as const] : []),
          ]}
        />
      </ol>
      <div className="keys-notes soft">
        {company.older + people.older > 0 ? <p>{t(texts.olderWhy)}</p> : null}
        {lastFinishedAt === null ? null : (
          <p>{t(texts.lastFinished, { at: formatInstant(lastFinishedAt, language) })}</p>
        )}
      </div>
    </>
  );
}
