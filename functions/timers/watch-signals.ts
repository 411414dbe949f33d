import { tellOfAlerts } from '../../shared/trust/operations/tell-of-alerts.ts';
import { watchSignals } from '../../shared/trust/operations/watch-signals.ts';
import { every, registeredJobs } from '../host/timer.ts';

/** Every five minutes: what is wrong is seen, opens its alert, and is told to staff in the same round. */
export const everyWatchSignals = (): void =>
  every('watch-signals', '20 */5 * * * *', 280, async (uses) => {
    const changed = await watchSignals(uses, registeredJobs);
    return changed + (await tellOfAlerts(uses));
  });
