import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { formatShare } from '../design/percent.ts';
import { Cited } from '../policy-files/cited.tsx';
import { useLanguage } from '../session/language.tsx';
import { CheckList } from './check-list.tsx';
import { texts } from './claim-texts.ts';
import { stateMeans } from './state-means.ts';
import { StateMark } from './state-mark.tsx';
import { lastWordOfHr } from './last-word.ts';
import './answer.css';

/** How it stands with a claim, for the one who made it: the state, what it means, who decided, and why. */
export function Answer({ claim }: { claim: ExpenseView }) {
  const { t, language } = useLanguage();
  const { state, decidedBy, evaluation } = claim;
  const decided = decidedBy !== null && state !== 'in_review';
  const share = formatShare(claim.confidence ?? 0, language);
  const by = { machine: texts.byMachine, check: texts.byCheck, person: texts.byPerson };
  const said = state === 'changes_requested' || state === 'declined' ? lastWordOfHr(claim) : null;
  // What a machine made of it is told with its own decision, and while a person looks at what it was unsure of.
  const reasons =
    evaluation && (state === 'in_review' || (decided && decidedBy !== 'person')) ? evaluation.reasons : [];
  const telling = { declined: 'settling', in_review: 'doubting' }[state as string];
  // A check that is itself one of the reasons is told once.
  const checks = (evaluation?.checks ?? []).filter(
    ({ kind, sentence }) => kind === telling && !reasons.some(({ en }) => en === sentence.en),
  );
  return (
    <section className={`answer answer-${state}`} aria-live="polite">
      <StateMark state={state} />
      <p className="answer-means">{t(stateMeans[state])}</p>
      {said ? (
        <div>
          <h2>{t(texts.hrSays)}</h2>
          <blockquote className="quote">{said}</blockquote>
        </div>
      ) : null}
      {reasons.length > 0 ? (
        <div>
          <h2>{t(texts.why)}</h2>
          <ul className="reasons">
            {reasons.map((reason) => (
              <li key={reason.en}>
                {t(reason)}
                {reason.citation ? <Cited citation={reason.citation} /> : null}
              </li>
            ))}
          </ul>
          {checks.length > 0 ? <CheckList checks={checks} bare /> : null}
        </div>
      ) : null}
      {decided ? <p className="answer-by">{t(by[decidedBy], { share })}</p> : null}
      {claim.may.includes('ask-person') ? <p className="answer-by">{t(texts.provisional)}</p> : null}
    </section>
  );
}
