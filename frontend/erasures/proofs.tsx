import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import type { Text } from '../../shared/kernel/language.ts';
import type { ErasureView } from '../../shared/protection/erasure/contract.ts';
import { formatInstant } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

type Proof = Readonly<{ holds: 'yes' | 'not yet' | 'no'; title: Text; more: Text; at?: string | null }>;

const ledgers: Readonly<Record<ErasureView['ledger'], Proof>> = {
  signed: { holds: 'yes', title: texts.ledgerSigned, more: texts.ledgerSignedMore },
  missing: { holds: 'not yet', title: texts.ledgerMissing, more: texts.ledgerMissingMore },
  foreign: { holds: 'no', title: texts.ledgerForeign, more: texts.ledgerForeignMore },
  away: { holds: 'not yet', title: texts.ledgerAway, more: texts.ledgerAwayMore },
};

/** What proves that an erasure is for good: the key, its copy, and the ledger, as they were found a moment ago. */
export function Proofs({ erasure: { key, ledger } }: { erasure: ErasureView }) {
  const { t, language } = useLanguage();
  const proofs: Proof[] = [
    key.destroyedAt
      ? { holds: 'yes', title: texts.keyGone, more: texts.keyGoneMore, at: key.destroyedAt }
      : { holds: 'not yet', title: texts.keyThere, more: texts.soon },
    key.copyGoneAt
      ? { holds: 'yes', title: texts.copyGone, more: texts.copyGoneMore, at: key.copyGoneAt }
      : { holds: 'not yet', title: texts.copyThere, more: texts.soon },
    ledgers[ledger],
  ];
  const icons = { yes: CircleCheck, 'not yet': CircleDashed, no: TriangleAlert };
  return (
    <section className="erasure-card" aria-labelledby="erasure-proofs">
      <h2 id="erasure-proofs">{t(texts.proofs)}</h2>
      <ul className="erasure-proofs">
        {proofs.map(({ holds, title, more, at }) => {
          const Icon = icons[holds];
          return (
            <li key={title.en} data-holds={holds}>
              <Icon size={20} aria-hidden="true" />
              <div>
                <h3>{t(title)}</h3>
                <p className="soft">{t(more, at ? { at: formatInstant(at, language) } : {})}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
