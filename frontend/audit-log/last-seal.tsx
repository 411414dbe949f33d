import { useMutation, useQuery } from '@tanstack/react-query';
import { Download, ShieldCheck } from 'lucide-react';
import { exportAuditFile } from '../../shared/protection/audit-log/contract.ts';
import { saveFile } from '../api/save-file.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { Skeleton } from '../design/skeleton.tsx';
import { useLanguage } from '../session/language.tsx';
import { lastSealQuery } from './audit-log.ts';
import { texts } from './texts.ts';

/** The last seal of the log, and the file with which an outsider checks it. */
export function LastSeal() {
  const { t, language } = useLanguage();
  const { data, error } = useQuery(lastSealQuery);
  const taking = useMutation({ mutationFn: () => saveFile(exportAuditFile, {}) });
  if (error) return <ProblemNotice thrown={error} />;
  if (!data) return <Skeleton block lines={0} />;
  const { last, unsealed } = data;
  return (
    <section className="audit-last-seal" aria-labelledby="last-seal">
      <h2 id="last-seal">
        <ShieldCheck size={20} aria-hidden="true" /> {t(last ? texts.lastSeal : texts.notSealed)}
      </h2>
      {last ? (
        <div className="audit-seal-facts">
          <p>
            {formatInstant(last.madeAt, language)} · {t(texts.covers, { count: last.size })}
            {unsealed > 0 ? ` · ${t(texts.unsealed, { count: unsealed })}` : null}
          </p>
          <p className="soft">
            {last.anchoredAt
              ? t(texts.anchored, { at: formatInstant(last.anchoredAt, language) })
              : t(texts.notAnchored)}
          </p>
          <details>
            <summary>{t(texts.checkpoint)}</summary>
            <pre>{last.checkpoint}</pre>
          </details>
        </div>
      ) : (
        <p className="soft">{t(texts.notSealedLead)}</p>
      )}
      {last ? (
        <div className="audit-take">
          <ProblemNotice thrown={taking.error} />
          <Button onPress={() => taking.mutate()} isPending={taking.isPending}>
            <Download size={16} aria-hidden="true" /> {t(texts.takeFile)}
          </Button>
          <p className="soft">
            {t(texts.takeLead)}{' '}
            <a href="/verify-audit.mjs" download>
              {t(texts.takeProgram)}
            </a>
          </p>
        </div>
      ) : null}
    </section>
  );
}
