import { tellCompanyOfChanges } from '../../shared/trust/vendors/changes/tell-companies.ts';
import { tellSubscribers } from '../../shared/trust/vendors/subscribers/tell-subscribers.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Every few minutes: a notice is good only as many days ahead as was promised, and the day it is announced is the first of them. */
export const everyTellOfSubProcessors = (): void =>
  every('tell-of-sub-processors', '30 */5 * * * *', 900, async (uses) => {
    const companies = await inEachCompany(uses, (company) => tellCompanyOfChanges(uses, company));
    return companies + (await tellSubscribers(uses));
  });
