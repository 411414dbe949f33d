import { useSuspenseQuery } from '@tanstack/react-query';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { GroupRoles } from './group-roles.tsx';
import { MakeToken } from './make-token.tsx';
import { provisioningQuery } from './provisioning.ts';
import { texts } from './texts.ts';
import { TokenRow } from './token-row.tsx';
import './provisioning-page.css';

/** How the company's directory reaches us, and what its groups give; for HR. */
export function ProvisioningPage() {
  const { t } = useLanguage();
  const { address, people, tokens, groups } = useSuspenseQuery(provisioningQuery).data;
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />}>
      <dl className="provisioning-facts">
        <div>
          <dt>{t(texts.address)}</dt>
          <dd>
            <code>{address}</code>
          </dd>
        </div>
        <div>
          <dt>{t(texts.people)}</dt>
          <dd className="figures">{people}</dd>
        </div>
      </dl>
      <section className="provisioning-part" aria-labelledby="tokens-title">
        <h2 id="tokens-title">{t(texts.tokens)}</h2>
        <p className="soft">{t(texts.tokensLead)}</p>
        {tokens.length === 0 ? <p>{t(texts.noTokens)}</p> : null}
        <ul className="provisioning-list">
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </ul>
        <MakeToken />
      </section>
      <section className="provisioning-part" aria-labelledby="groups-title">
        <h2 id="groups-title">{t(texts.groups)}</h2>
        <p className="soft">{t(groups.length === 0 ? texts.noGroups : texts.groupsLead)}</p>
        <ul className="provisioning-list">
          {groups.map((group) => (
            <GroupRoles key={`${group.id} ${group.version}`} group={group} />
          ))}
        </ul>
      </section>
    </Page>
  );
}
