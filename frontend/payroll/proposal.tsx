import type { RunView } from '../../shared/payroll/runs/contract.ts';
import { formatMoney } from '../../shared/kernel/money.ts';
import { formatInstant } from '../design/dates.ts';
import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** Who has proposed to lock an open run, and whether it still is what was proposed. */
export function Proposal({ run }: { run: RunView }) {
  const { t, language } = useLanguage();
  const { proposal, totals, state } = run;
  if (!proposal || state !== 'open') return null;
  const changed = proposal.lines !== totals.lines || proposal.total !== totals.total;
  return (
    <Notice tone={changed ? 'warn' : 'info'} title={t(texts.proposed, { who: proposal.by.name })}>
      <p>
        {t(texts.proposedMore, {
          lines: proposal.lines,
          total: formatMoney(proposal.total, 'SEK', language),
          at: formatInstant(proposal.at, language),
        })}
      </p>
      {changed ? <p>{t(texts.proposedChanged)}</p> : null}
    </Notice>
  );
}
