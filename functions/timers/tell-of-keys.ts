import { tellOfKeys } from '../../shared/messages/notifications/tell-of-keys.ts';
import { tellOfSecrets } from '../../shared/messages/notifications/tell-of-secrets.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Hourly: a reminder is a matter of days, and one that is missed comes with the next. */
export const everyTellOfKeys = (): void =>
  every('tell-of-keys', '10 5 * * * *', 300, (uses) =>
    inEachCompany(uses, async (company) => (await tellOfKeys(uses, company)) + (await tellOfSecrets(uses, company))),
  );
