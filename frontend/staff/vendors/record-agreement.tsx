import { useState } from 'react';
import { recordAgreement } from '../../../shared/trust/vendors/contract.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { useLanguage } from '../../session/language.tsx';
import { kindWords, texts } from './texts.ts';
import { useVendorAct } from './use-vendor-act.ts';

type Kind = keyof typeof kindWords;
const kinds = Object.keys(kindWords) as Kind[];

/** Records an agreement of a kind that is to be made. */
export function RecordAgreement({ vendor }: { vendor: string }) {
  const { t } = useLanguage();
  const [kind, setKind] = useState<Kind>('dpa');
  const record = useVendorAct(
    vendor,
    () => call(recordAgreement, { path: { vendor }, body: { kind } }),
    texts.recorded,
  );
  return (
    <div className="vendor-record">
      <select
        className="input"
        aria-label={t(texts.agreement)}
        value={kind}
        onChange={({ target }) => setKind(target.value as Kind)}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(kindWords[one])}
          </option>
        ))}
      </select>
      <Button isPending={record.isPending} onPress={() => record.isPending || record.mutate(undefined)}>
        {t(texts.record)}
      </Button>
      <ProblemNotice thrown={record.error} />
    </div>
  );
}
