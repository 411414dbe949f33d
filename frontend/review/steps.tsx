import { CircleCheck, CircleDashed, CircleX, Clock, MessageSquareReply, SkipForward } from 'lucide-react';
import type { StepView } from '../../shared/claims/approvals/progress/contract.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { formatInstant } from '../design/dates.ts';
import { Money } from '../design/money.tsx';
import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { Opinions } from './opinions.tsx';
import { approverNames, stepStateNames, texts } from './step-texts.ts';
import './step-mark.css';
import './steps.css';

const icons = {
  later: CircleDashed,
  open: Clock,
  approved: CircleCheck,
  declined: CircleX,
  changes_requested: MessageSquareReply,
  skipped: SkipForward,
  over: CircleDashed,
};

/** The way a claim goes: who has decided, who is next, and what colleagues advised. */
export function Steps({ claim }: { claim: ExpenseView }) {
  const { t } = useLanguage();
  const { approval } = claim;
  if (!approval) return null;
  const { yours } = approval;
  const empty = approval.steps.some((step) => step.empty);
  return (
    <section className="steps">
      <div className="steps-head">
        <h2>{t(texts.title)}</h2>
        <span className="soft">{t(texts.flow, { name: approval.flow })}</span>
      </div>
      <ol>
        {approval.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      {yours?.as === 'stand-in' && yours.for ? <Notice>{t(texts.yoursFor, { name: yours.for })}</Notice> : null}
      {yours?.as === 'hr' ? <Notice tone="warn">{t(texts.yoursHr)}</Notice> : null}
      {empty && yours?.as !== 'hr' ? <Notice tone="warn">{t(texts.emptyLead)}</Notice> : null}
      <Opinions claim={claim} opinions={approval.opinions} />
    </section>
  );
}

function Step({ step }: { step: StepView }) {
  const { t, language } = useLanguage();
  const Icon = icons[step.state];
  const by = step.decidedBy ?? '';
  return (
    <li className={`step step-${step.state}`} aria-current={step.state === 'open' ? 'step' : undefined}>
      <Icon size={20} aria-hidden="true" />
      <div>
        <p>
          <strong>{t(approverNames[step.approver])}</strong>{' '}
          {step.insteadOf ? (
            <span className="soft">
              {t(texts.insteadOf, { name: t(approverNames[step.insteadOf]).toLowerCase() })}{' '}
            </span>
          ) : null}
          <span className="step-state">{t(stepStateNames[step.state])}</span>{' '}
          {step.empty ? <span className="step-empty">{t(texts.empty)}</span> : null}
        </p>
        {step.decidedBy ? (
          <p className="soft">
            {step.decidedFor
              ? t(texts.byFor, { by, name: step.decidedFor })
              : step.steppedIn
                ? t(texts.steppedIn, { by })
                : by}
            {step.decidedAt ? ` · ${formatInstant(step.decidedAt, language)}` : null}
          </p>
        ) : null}
        {step.people.length > 0 ? (
          <p className="soft">
            {step.people
              .map((one) => (one.for ? t(texts.byFor, { by: one.name, name: one.for }) : one.name))
              .join(', ')}
          </p>
        ) : null}
        {step.covered === null ? null : (
          <p className="soft">
            {t(texts.setTo, { amount: '' })}
            <Money amount={step.covered} currency="SEK" />
          </p>
        )}
      </div>
    </li>
  );
}
