import { openIncident } from '../../shared/trust/incidents/contract.ts';
import { uploadAgreementFile } from '../../shared/trust/vendors/contract.ts';
import { anAnnouncement } from './an-announcement.ts';
import { validBody, type PathIds } from './valid-body.ts';
import type { CompanyOnStack, WholeStack } from './whole-stack.ts';

/**
 * What is of the platform, and what the company said of it. A change is everybody’s to read: of another company’s things there is none, so that
 * what is another’s looks like nothing there too.
 */
export async function vendorThings(stack: WholeStack, company: CompanyOnStack, withChange: boolean): Promise<PathIds> {
  const { caller, staff } = await stack.staff();
  const { items } = await caller.ask<{ items: { id: string }[] }>('GET', 'staff/vendors');
  const vendor = items[0]!.id;
  const made = await caller.ask<{ agreements: { id: string }[] }>('POST', `staff/vendors/${vendor}/agreements`, {
    kind: 'terms',
  });
  const agreement = made.agreements[0]!.id;
  await caller.call('POST', `staff/agreements/${agreement}/file`, validBody(uploadAgreementFile));
  const [change, proposal] = [await anAnnouncement(stack.db, staff), await anAnnouncement(stack.db, staff)];
  const hr = await company.as('otherHr');
  await hr.ask('POST', `sub-processor-changes/${change.id}/objection`, { words: 'Vi vill veta mer om det här.' });
  const said = await hr.ask<{ items: { objections: { id: string }[] }[] }>('GET', 'sub-processor-changes');
  const objection = said.items.flatMap(({ objections }) => objections)[0]!.id;
  const { id: incident } = await caller.ask<{ id: string }>('POST', 'staff/incidents', validBody(openIncident)!.body);
  return {
    vendor,
    agreement,
    incident,
    proposal: proposal.id,
    objection,
    ...(withChange ? { change: change.id } : {}),
  };
}
