import { Check, Circle, CircleDot } from 'lucide-react';
import type { ContractEndView } from '../../shared/protection/end-of-contract/contract.ts';
import { formatDay, formatInstant } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { stepsOf } from './steps.ts';
import { texts } from './texts.ts';

const marks = { done: Check, now: CircleDot, later: Circle } as const;

/** How far the end of the contract has come, and what follows. */
export function EndSteps({ end }: { end: NonNullable<ContractEndView['end']> }) {
  const { t, language } = useLanguage();
  const steps = stepsOf(end);
  const next = steps.findIndex(({ done }) => !done);
  return (
    <section className="contract-end-card" aria-labelledby="contract-end-steps">
      <h2 id="contract-end-steps">{t(texts.steps)}</h2>
      <ol className="contract-end-steps">
        {steps.map(({ title, says, done, at, day, name }, index) => {
          const state = done ? 'done' : index === next ? 'now' : 'later';
          const Mark = marks[state];
          const words = {
            ...(name ? { name } : {}),
            ...(at ? { at: formatInstant(at, language) } : {}),
            ...(day ? { day: formatDay(day, language) } : {}),
          };
          return (
            <li key={title.en} data-state={state} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>
              <Mark aria-hidden size={20} />
              <div>
                <h3>
                  {t(title)} <span className="contract-end-state">{t(texts[state])}</span>
                </h3>
                <p className="soft">{t(says, words)}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
