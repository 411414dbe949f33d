import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BackToCompany } from '../../company/back-to-company.tsx';
import { Page } from '../../design/page.tsx';
import { useLanguage } from '../../session/language.tsx';
import { useSession } from '../../session/session.ts';
import { CodeBlock } from './code-block.tsx';
import { preparation } from './curl.ts';
import { inboundQuery } from './inbound.ts';
import { InboundSecrets } from './inbound-secrets.tsx';
import { documentPath, openApiQuery } from './openapi.ts';
import { OperationCard } from './operation-card.tsx';
import { texts } from './texts.ts';
import './api-page.css';

/** What payroll systems can call, made from the OpenAPI document, and what HR gives them for it. */
export function PayrollApiPage() {
  const { t } = useLanguage();
  const { may } = useSession();
  const { server, operations } = useSuspenseQuery(openApiQuery).data;
  const makesSecrets = may.includes('inbound-secret.list');
  const own = useQuery({ ...inboundQuery, enabled: makesSecrets }).data?.address;
  const address = own ?? `${server}/payroll/v1/inbound/$COMPANY`;
  const [calls, told] = [operations.filter(({ signed }) => !signed), operations.filter(({ signed }) => signed)];
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />}>
      <section className="api-part" aria-labelledby="api-start">
        <h2 id="api-start">{t(texts.start)}</h2>
        <p>{t(texts.startLead)}</p>
        {may.includes('api-key.list') ? (
          <p>
            <Link to="/api-keys">{t(texts.toKeys)}</Link>
          </p>
        ) : null}
        <CodeBlock label={t(texts.prepare)} code={preparation(server)} copies />
      </section>
      <section className="api-part" aria-labelledby="api-calls">
        <h2 id="api-calls">{t(texts.calls)}</h2>
        <p>
          {t(texts.callsLead)} <a href={`/api/${documentPath}`}>{t(texts.wholeDocument)}</a>
        </p>
        {calls.map((operation) => (
          <OperationCard key={operation.id} operation={operation} address={address} />
        ))}
      </section>
      <section className="api-part" aria-labelledby="api-inbound">
        <h2 id="api-inbound">{t(texts.inbound)}</h2>
        <p>{t(texts.inboundLead)}</p>
        {makesSecrets ? <InboundSecrets /> : null}
        {told.map((operation) => (
          <OperationCard key={operation.id} operation={operation} address={address} />
        ))}
      </section>
    </Page>
  );
}
