import { forgetStaff } from '../../shared/people/staff/forget-staff.ts';
import { sweepCompany } from '../../shared/protection/retention/sweep-company.ts';
import { sweepPlatform } from '../../shared/protection/retention/sweep-platform.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** A night's sweep goes on for so long (ms), well inside its lease: what is left goes the next night. */
const piece = 110 * 60_000;

/** Daily, at night: what is kept for months or years can wait a day to be forgotten. */
export const everySweepRetention = (): void =>
  every('sweep-retention', '40 20 2 * * *', 7_200, async (uses) => {
    const until = uses.clock.now().getTime() + piece;
    const pace = { goesOn: () => uses.clock.now().getTime() < until };
    const swept = await inEachCompany(uses, async (company) => (await sweepCompany(uses.sweep, company, pace)).deleted);
    return swept + (await sweepPlatform(uses.sweep, pace)).deleted + (await forgetStaff(uses));
  });
