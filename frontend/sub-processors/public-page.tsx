import { useSuspenseQuery } from '@tanstack/react-query';
import type { SubProcessorsView } from '../../shared/trust/vendors/subscribers/contract.ts';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { ChangeWords } from './change-words.tsx';
import { PublicFrame } from './public-frame.tsx';
import { subProcessorsQuery } from './sub-processors.ts';
import { SubscribeForm } from './subscribe-form.tsx';
import { texts } from './texts.ts';

/** For anybody: who processes data for the platform, what is to change, what did, and the ways to be told. */
export function SubProcessorsPage() {
  const { t, language } = useLanguage();
  const { current, coming, past, noticeDays } = useSuspenseQuery(subProcessorsQuery).data;
  return (
    <PublicFrame>
      <Page title={t(texts.title)} lead={<p>{t(texts.publicLead, { days: noticeDays })}</p>}>
        <Changes id="coming" title={t(texts.coming)} none={t(texts.noneComing)} changes={coming} />
        <section className="sub-processor-part" aria-labelledby="sub-processors-current">
          <h2 id="sub-processors-current">{t(texts.current)}</h2>
          <ul className="sub-processor-cards">
            {current.map((one) => (
              <Current key={one.name.en} one={one} />
            ))}
          </ul>
          <p className="sub-processor-agreements">
            <a href={`/trust/${language}/sub-processors`}>{t(texts.agreements)}</a>
          </p>
        </section>
        <SubscribeForm />
        {past.length === 0 ? null : <Changes id="past" title={t(texts.past)} none="" changes={past} />}
      </Page>
    </PublicFrame>
  );
}

function Current({ one }: { one: SubProcessorsView['current'][number] }) {
  const { t } = useLanguage();
  const data = one.data.map((each) => t(each)).join(', ');
  const place = one.inEea
    ? ''
    : ` (${one.transferBasis ? t(texts.outside, { basis: t(one.transferBasis) }) : t(texts.noBasis)})`;
  return (
    <li>
      <h3>{t(one.name)}</h3>
      <p>{t(one.purpose)}</p>
      <dl>
        <div>
          <dt>{t(texts.receives)}</dt>
          <dd>{data === '' ? t(texts.nothing) : `${data}${one.canRevealHealth ? ` (${t(texts.health)})` : ''}`}</dd>
        </div>
        <div>
          <dt>{t(texts.where)}</dt>
          <dd>{`${t(one.region)}${place}`}</dd>
        </div>
      </dl>
    </li>
  );
}

type Part = { id: string; title: string; none: string; changes: SubProcessorsView['coming'] };
const Changes = ({ id, title, none, changes }: Part) => (
  <section className="sub-processor-part" aria-labelledby={`sub-processors-${id}`}>
    <h2 id={`sub-processors-${id}`}>{title}</h2>
    {changes.length === 0 ? <p className="soft">{none}</p> : null}
    <ul className="sub-processor-cards">
      {changes.map((change) => (
        <li key={change.id}>
          <ChangeWords change={change} />
        </li>
      ))}
    </ul>
  </section>
);
