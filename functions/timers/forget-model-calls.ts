import { forgetCalls } from '../../shared/claims/model-calls/forget-calls.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Nightly: what is kept for two years can wait a day to be forgotten. */
export const everyForgetModelCalls = (): void =>
  every('forget-model-calls', '40 20 2 * * *', 600, (uses) =>
    inEachCompany(uses, (company) => forgetCalls(uses, company)),
  );
