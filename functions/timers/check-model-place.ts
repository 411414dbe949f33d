import { every } from '../host/timer.ts';

/** Once a day, used or not: whether a model may be asked at all is in the log before somebody wants to know. */
export const everyCheckModelPlace = (): void =>
  every('check-model-place', '0 20 4 * * *', 120, async ({ claude }) => ((await claude.standing()).on ? 1 : 0));
