import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import type { EvaluationView, ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { CheckList } from '../claims/check-list.tsx';
import { formatInstant } from '../design/dates.ts';
import { formatShare } from '../design/percent.ts';
import { Cited } from '../policy-files/cited.tsx';
import { useLanguage } from '../session/language.tsx';
import { evaluators, outcomes, texts, verdicts } from './assessment-texts.ts';
import { Confidence } from './confidence.tsx';
import './assessment.css';

/** What the machine makes of a claim: its verdict and how sure it is, why, criterion by criterion, and what the checks say. */
export function Assessment({ claim }: { claim: ExpenseView }) {
  const { t, language } = useLanguage();
  const { evaluation } = claim;
  // A check that is itself one of the reasons is told once.
  const checks = (claim.checks.length > 0 ? claim.checks : (evaluation?.checks ?? [])).filter(
    ({ sentence }) => !evaluation?.reasons.some(({ en }) => en === sentence.en),
  );
  return (
    <section className="assessment">
      <h2>{t(texts.title)}</h2>
      {evaluation ? (
        <>
          <div className="assessment-verdict">
            <p>{t(verdicts[evaluation.verdict])}</p>
            {evaluation.confidence ? <Confidence share={evaluation.confidence} /> : null}
          </div>
          <ul className="reasons">
            {evaluation.reasons.map((reason) => (
              <li key={reason.en}>
                {t(reason)}
                {reason.citation ? <Cited citation={reason.citation} /> : null}
              </li>
            ))}
          </ul>
          {evaluation.opinion ? (
            <div>
              <h3>{t(texts.shadow)}</h3>
              <p>{t(verdicts[evaluation.opinion.verdict])}</p>
              <ul className="reasons">
                {evaluation.opinion.reasons.map((reason) => (
                  <li key={reason.en}>{t(reason)}</li>
                ))}
              </ul>
            </div>
          ) : null}
        </>
      ) : (
        <p className="soft">{t(texts.none)}</p>
      )}
      {checks.length > 0 ? (
        <div>
          <h3>{t(texts.checks)}</h3>
          <CheckList checks={checks} bare />
        </div>
      ) : null}
      {evaluation && evaluation.findings.length > 0 ? (
        <div>
          <h3>{t(texts.findings)}</h3>
          <ul className="findings">
            {evaluation.findings.map((finding) => (
              <Finding key={finding.criterion.en} finding={finding} />
            ))}
          </ul>
        </div>
      ) : null}
      {evaluation ? (
        <p className="assessment-by">
          {t(evaluators[evaluation.by])}, {formatInstant(evaluation.at, language)}
        </p>
      ) : null}
    </section>
  );
}

const icons = { met: CircleCheck, not_met: CircleX, unclear: CircleHelp };

function Finding({ finding }: { finding: EvaluationView['findings'][number] }) {
  const { t, language } = useLanguage();
  const { criterion, outcome, quote, confidence, citation } = finding;
  const Icon = icons[outcome];
  return (
    <li className={`finding finding-${outcome}`}>
      <Icon size={18} aria-hidden="true" />
      <div>
        <p>
          {t(criterion)} <span className="finding-outcome">{t(outcomes[outcome])}</span>
        </p>
        {quote ? <q>{quote}</q> : null}
        {citation ? <Cited citation={citation} /> : null}
      </div>
      <span className="figures finding-share">{t(texts.sure, { share: formatShare(confidence, language) })}</span>
    </li>
  );
}
