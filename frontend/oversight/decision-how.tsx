import type { DecisionView } from '../../shared/claims/oversight/contract.ts';
import { formatInstant } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { evaluatorWords, texts } from './decision-texts.ts';
import { modeWords, notToldYet, opinionWords, outcomeWords } from './texts.ts';

/** By what a judgement was made, so that it can be explained years later. */
export function DecisionHow({ decision }: { decision: DecisionView }) {
  const { t, language } = useLanguage();
  const { at, mode, verdict, opinion, settledByCheck, evaluator, model, promptVersion, policyVersion, category } =
    decision;
  const facts: readonly (readonly [string, string])[] = [
    [t(texts.at), formatInstant(at, language)],
    [t(texts.category), t(category.name)],
    [t(texts.mode), t(mode ? modeWords[mode] : texts.before)],
    [t(texts.verdict), t(outcomeWords[verdict])],
    [
      t(texts.thought),
      decision.hidden
        ? t(notToldYet)
        : settledByCheck
          ? t(texts.settled)
          : opinion
            ? t(opinionWords[opinion])
            : t(texts.noThought),
    ],
    [t(texts.evaluator), t(evaluatorWords[evaluator])],
    [t(texts.model), model === 'none' ? t(texts.noThought) : model],
    [t(texts.prompt), promptVersion === 'none' ? t(texts.noThought) : promptVersion],
    [t(texts.policy), policyVersion],
  ];
  return (
    <section className="panel">
      <h2>{t(texts.how)}</h2>
      <dl className="decision-how">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
