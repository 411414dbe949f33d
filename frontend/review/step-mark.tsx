import { approverNames } from './step-texts.ts';
import type { QueueRow } from '../../shared/claims/approvals/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './step-texts.ts';
import './step-mark.css';

/** Whose turn it is, in a row of the queue: the step, whom one stands in for, or that nobody is there. */
export function StepMark({ step }: { step: QueueRow['step'] }) {
  const { t } = useLanguage();
  if (!step) return <span className="soft">–</span>;
  return (
    <span className="step-mark">
      {t(approverNames[step.approver])}
      {step.empty ? <span className="step-empty">{t(texts.empty)}</span> : null}
      {step.for ? <span className="soft">{t(texts.forWhom, { name: step.for })}</span> : null}
    </span>
  );
}
