import { pruneAudit } from '../../shared/protection/seals/prune-audit.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Daily, at night: what is kept for seven years can wait a day to be recorded as past its time, and another to go. */
export const everyPruneAudit = (): void =>
  every('prune-audit', '30 50 4 * * *', 3_600, (uses) => inEachCompany(uses, (company) => pruneAudit(uses, company)));
