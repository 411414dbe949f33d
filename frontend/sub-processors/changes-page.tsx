import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { listSubProcessorChanges } from '../../shared/trust/vendors/changes/contract.ts';
import type { AnswerOf } from '../api/call.ts';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { ChangeWords } from './change-words.tsx';
import { ObjectToChange } from './object.tsx';
import { ownChangesQuery } from './sub-processors.ts';
import { texts } from './texts.ts';
import './sub-processors.css';

type Change = AnswerOf<typeof listSubProcessorChanges>['items'][number];

/** For HR: what is to change among those who process the company's data, and what the company says of it. */
export function SubProcessorChangesPage() {
  const { t } = useLanguage();
  const { items } = useSuspenseQuery(ownChangesQuery).data;
  const coming = items.filter(({ state }) => state === 'announced');
  const past = items.filter(({ state }) => state !== 'announced');
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.hrLead)}</p>} back={<BackToCompany />}>
      <p className="sub-processor-list-link">
        <Link to="/sub-processors">{t(texts.list)}</Link>
      </p>
      <Part id="coming" title={t(texts.coming)} none={t(texts.noneComing)} changes={coming} />
      <Part id="past" title={t(texts.past)} none={t(texts.nonePast)} changes={past} />
    </Page>
  );
}

function Part({ id, title, none, changes }: { id: string; title: string; none: string; changes: readonly Change[] }) {
  return (
    <section className="sub-processor-part" aria-labelledby={`sub-processors-${id}`}>
      <h2 id={`sub-processors-${id}`}>{title}</h2>
      {changes.length === 0 ? <p className="soft">{none}</p> : null}
      <ul className="sub-processor-cards">
        {changes.map((change) => (
          <li key={change.id}>
            <ChangeWords change={change} />
            <Said objections={change.objections} />
            {change.mayObject ? <ObjectToChange change={change.id} name={change.name} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ objections }: { objections: Change['objections'] }) {
  const { t } = useLanguage();
  return objections.map((one) => (
    <div key={one.id} className="sub-processor-said">
      <h4>{t(texts.yours)}</h4>
      <p>{one.words ?? t(texts.unreadable)}</p>
      <p className="soft">
        {one.answeredAt === null ? t(texts.noAnswer) : `${t(texts.answer)}: ${one.answer ?? t(texts.unreadable)}`}
      </p>
    </div>
  ));
}
