import { useSuspenseQuery } from '@tanstack/react-query';
import { useLanguage } from '../../session/language.tsx';
import { inboundQuery } from './inbound.ts';
import { MakeSecret } from './make-secret.tsx';
import { SecretRow } from './secret-row.tsx';
import { texts } from './texts.ts';

/** Where the payroll system sends its webhooks, and the secrets that it signs them with; for HR. */
export function InboundSecrets() {
  const { t } = useLanguage();
  const { address, items } = useSuspenseQuery(inboundQuery).data;
  return (
    <>
      <dl className="api-facts">
        <div>
          <dt>{t(texts.address)}</dt>
          <dd>
            <code>{address}</code>
          </dd>
        </div>
      </dl>
      {items.length === 0 ? <p className="soft">{t(texts.noSecrets)}</p> : null}
      <ul className="api-secrets">
        {items.map((one) => (
          <SecretRow key={one.id} held={one} />
        ))}
      </ul>
      <MakeSecret />
    </>
  );
}
