import { Problem } from '../../kernel/problem.ts';
import { impossibleTimes } from './stated-times.ts';

const text = {
  sv: 'Tiden ligger i framtiden eller före den första signalen.',
  en: 'The time is in the future, or before the first signal.',
};

/** Throws Problem `input-invalid` that points at each stated time that cannot be. */
export function refuseImpossible(...given: Parameters<typeof impossibleTimes>): void {
  const wrong = impossibleTimes(...given);
  if (wrong.length === 0) return;
  throw new Problem(
    'input-invalid',
    wrong.map((name) => ({ pointer: `/${name}`, code: 'time-impossible', text })),
  );
}
