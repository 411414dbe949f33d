import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import type { DecisionView } from '../../shared/claims/oversight/contract.ts';
import { formatShare } from '../design/percent.ts';
import { outcomes, texts } from '../review/assessment-texts.ts';
import { useLanguage } from '../session/language.tsx';
import '../review/assessment.css';

const icons = { met: CircleCheck, not_met: CircleX, unclear: CircleHelp };

/** Criterion by criterion: what was found, the sentence it rests on, and how sure that is. */
export function FindingList({ findings }: { findings: DecisionView['findings'] }) {
  const { t, language } = useLanguage();
  return (
    <ul className="findings">
      {findings.map(({ criterion, outcome, quote, confidence }) => {
        const Icon = icons[outcome];
        return (
          <li key={criterion.en} className={`finding finding-${outcome}`}>
            <Icon size={18} aria-hidden="true" />
            <div>
              <p>
                {t(criterion)} <span className="finding-outcome">{t(outcomes[outcome])}</span>
              </p>
              {quote ? <q>{quote}</q> : null}
            </div>
            <span className="figures finding-share">{t(texts.sure, { share: formatShare(confidence, language) })}</span>
          </li>
        );
      })}
    </ul>
  );
}
