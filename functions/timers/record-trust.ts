import { recordChanges } from '../../shared/trust/record-changes.ts';
import { mailRequests } from '../../shared/trust/requests/index.ts';
import { every } from '../host/timer.ts';

/** Every ten minutes: how the controls stand is looked at, used or not, and what the form took in and was not mailed is mailed. */
export const everyRecordTrust = (): void =>
  every('record-trust', '25 4-59/10 * * * *', 300, async (uses) => {
    const { rows } = await uses.trust.readAnew();
    const recorded = await recordChanges(uses, rows);
    return recorded + (await mailRequests({ ...uses, contact: uses.configuration.contactAddress }));
  });
