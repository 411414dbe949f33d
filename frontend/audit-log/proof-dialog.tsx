import { useQuery } from '@tanstack/react-query';
import { actWords } from '../../shared/kernel/act-words.ts';
import type { AuditProofView, AuditRow } from '../../shared/protection/audit-log/contract.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { Skeleton } from '../design/skeleton.tsx';
import { useLanguage } from '../session/language.tsx';
import { proofQuery } from './audit-log.ts';
import { texts } from './texts.ts';

/** Hands the proof to the browser to keep, as verify-audit.mjs takes it. */
function keep(proof: AuditProofView): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(proof)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `proof-${proof.entry}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** What proves that one event stands in the sealed log. */
export function ProofDialog({ entry, onClose }: { entry: AuditRow; onClose: () => void }) {
  const { t, language } = useLanguage();
  const { data: proof, error } = useQuery(proofQuery(entry.id));
  return (
    <Dialog title={t(texts.proofTitle)} open onClose={onClose}>
      <p>
        <strong>{t(actWords[entry.act])}</strong> <span className="soft">{formatInstant(entry.at, language)}</span>
      </p>
      <ProblemNotice thrown={error} />
      {proof ? <Facts proof={proof} /> : error ? null : <Skeleton />}
      <div className="dialog-choices">
        <Button onPress={onClose}>{t(texts.close)}</Button>
        {proof ? (
          <Button kind="primary" onPress={() => keep(proof)}>
            {t(texts.save)}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

function Facts({ proof: { sealed, canonical, root } }: { proof: AuditProofView }) {
  const { t } = useLanguage();
  return (
    <div className="audit-facts">
      <p>{t(texts.proofLead, { place: sealed.index + 1, size: sealed.size })}</p>
      <p className="soft">{t(root ? texts.rooted : texts.notRooted)}</p>
      <details>
        <summary>{t(texts.canonical)}</summary>
        <pre>{canonical}</pre>
      </details>
      {sealed.proof.length > 0 ? (
        <details>
          <summary>{t(texts.hashes, { count: sealed.proof.length })}</summary>
          <pre>{sealed.proof.join('\n')}</pre>
        </details>
      ) : null}
      <details>
        <summary>{t(texts.checkpoint)}</summary>
        <pre>{sealed.checkpoint}</pre>
      </details>
    </div>
  );
}
