import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BackToCompany } from '../../company/back-to-company.tsx';
import { buttonClass } from '../../design/button.tsx';
import { Page } from '../../design/page.tsx';
import { useLanguage } from '../../session/language.tsx';
import { useSession } from '../../session/session.ts';
import { AddEndpoint } from './add-endpoint.tsx';
import { EndpointCard } from './endpoint-card.tsx';
import { texts } from './texts.ts';
import { endpointsQuery } from './webhooks.ts';
import './endpoints-page.css';

/** Where the company’s other systems are told of what happens, and whether anything gets through. */
export function EndpointsPage() {
  const { t } = useLanguage();
  const mayChange = useSession().may.includes('webhook.change');
  const endpoints = useSuspenseQuery(endpointsQuery).data.items;
  return (
    <Page
      title={t(texts.title)}
      lead={<p>{t(texts.lead)}</p>}
      back={<BackToCompany />}
      actions={
        <>
          <Link to="/payroll/deliveries" className={buttonClass()}>
            {t(texts.deliveries)}
          </Link>
          {mayChange ? <AddEndpoint /> : null}
        </>
      }
    >
      {endpoints.length === 0 ? (
        <section className="endpoints-empty">
          <h2>{t(texts.none)}</h2>
          <p className="soft">{t(texts.noneLead)}</p>
        </section>
      ) : (
        <ul className="endpoints">
          {endpoints.map((endpoint) => (
            <EndpointCard key={endpoint.id} endpoint={endpoint} mayChange={mayChange} />
          ))}
        </ul>
      )}
    </Page>
  );
}
