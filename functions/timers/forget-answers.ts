import { forgetAnswers } from '../../shared/platform/idempotency/forget-answers.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Hourly: an answer is kept for a day at least, and an hour more harms nobody. */
export const everyForgetAnswers = (): void =>
  every('forget-answers', '25 35 * * * *', 300, (uses) =>
    inEachCompany(uses, (company) => forgetAnswers(uses, company)),
  );
