import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { makeExportLink, withdrawOwnRequest, type OwnRequest } from '../../shared/protection/rights/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { formatDay, formatInstant } from '../design/dates.ts';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { Clock } from './clock.tsx';
import { RequestFacts } from './request-facts.tsx';
import { ownRightsQuery } from './rights.ts';
import { StateLine } from './state-line.tsx';
import { takeCopy } from './take-copy.ts';
import { kindNames, texts } from './texts.ts';

/** One request of one's own: where it stands, what was answered, and the file where there is one. */
export function OwnRequestCard({ request }: { request: OwnRequest }) {
  const { t, language } = useLanguage();
  const cache = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => call(withdrawOwnRequest, { path: { request: request.id } }),
    onSuccess: () => toast(t(texts.withdrawn)),
    onSettled: () => cache.invalidateQueries(ownRightsQuery),
  });
  const kind = t(kindNames[request.kind]);
  return (
    <li className="rights-card">
      <div className="rights-head">
        <h3>{kind}</h3>
        <StateLine {...request} />
      </div>
      <p className="soft">{t(texts.received, { day: formatDay(request.receivedOn, language) })}</p>
      <Clock {...request} />
      <ProblemNotice thrown={withdraw.error} />
      <RequestFacts request={request} own />
      {request.file ? <CopyFile request={request} file={request.file} /> : null}
      {request.mayWithdraw ? (
        <div>
          <Button
            onPress={() => withdraw.isPending || withdraw.mutate()}
            aria-label={t(texts.withdrawNamed, { kind: kind.toLowerCase() })}
          >
            {t(texts.withdraw)}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function CopyFile({ request, file }: { request: OwnRequest; file: NonNullable<OwnRequest['file']> }) {
  const { t, language } = useLanguage();
  const cache = useQueryClient();
  const take = useMutation({
    mutationFn: async () => takeCopy(await call(makeExportLink, { path: { request: request.id } })),
    onSuccess: () => toast(t(texts.taken)),
    onSettled: () => cache.invalidateQueries(ownRightsQuery),
  });
  if (file.state === 'making') return <p role="status">{t(texts.making)}</p>;
  if (file.state === 'removed') return <p className="soft">{t(texts.removed)}</p>;
  return (
    <div className="rights-file">
      <ProblemNotice thrown={take.error} />
      <p>
        {t(texts.ready, { at: formatInstant(file.expiresAt!, language) })}{' '}
        {file.takenAt ? t(texts.takenAt, { at: formatInstant(file.takenAt, language) }) : null}
      </p>
      <p className="soft">{t(texts.takeHint)}</p>
      <div>
        <Button kind="primary" isPending={take.isPending} onPress={() => take.isPending || take.mutate()}>
          <Download size={18} aria-hidden="true" /> {t(texts.download)}
        </Button>
      </div>
    </div>
  );
}
