import { takeEffect } from '../../shared/trust/vendors/changes/take-effect.ts';
import { settleVendors } from '../../shared/trust/vendors/settle-vendors.ts';
import { every } from '../host/timer.ts';

/** Every quarter of an hour: who is new in the catalogue is watched, and what was announced for today is in force. */
export const everyKeepVendors = (): void =>
  every(
    'keep-vendors',
    '0 3,18,33,48 * * * *',
    120,
    async (uses) => (await settleVendors(uses)) + (await takeEffect(uses)),
  );
