import { askContractEnd } from '../../shared/protection/end-of-contract/ask-contract-end.ts';
import { tellStaffOfContractEnd } from '../../shared/protection/end-of-contract/tell-staff.ts';
import type { Message } from '../../shared/platform/outbox/message.ts';
import { sendNotice } from '../../shared/trust/vendors/changes/send-notice.ts';
import { subProcessorChanges } from '../../shared/trust/vendors/changes/table.ts';
import { tellCompanyOfChanges } from '../../shared/trust/vendors/changes/tell-companies.ts';
import type { ACompany } from './a-company.ts';
import { anAnnouncement } from './an-announcement.ts';
import { aStaffMember } from './a-staff-member.ts';
import type { VerbWorld } from './verb-world.ts';

/** What the notices of changes come to, each once, however often their messages come. `numberOf`: the company's. */
export const noticeCases = ({ db, uses, mailsTo }: VerbWorld, numberOf: () => number) => ({
  'send-sub-processor-notice': {
    consume: (message: Message<'send-sub-processor-notice'>) => sendNotice(uses, message),
    async begin({ id }: ACompany) {
      await anAnnouncement(db, await aStaffMember(db));
      await tellCompanyOfChanges(uses, id);
      const mine = numberOf();
      // Changes are everybody's: those of the other order are told of too.
      const changes = await db.operations.onPlatform((tx) => tx.db.$count(subProcessorChanges));
      return async () => {
        const reached = ['hr', 'otherhr'].map((who) => mailsTo(`${who}@company${mine}.example`));
        return (await Promise.all(reached)).map((all) => all.length / changes);
      };
    },
    comesTo: [1, 1],
  },
  'tell-staff-of-contract-end': {
    consume: (message: Message<'tell-staff-of-contract-end'>) =>
      tellStaffOfContractEnd({ ...uses, operations: db.operations }, message),
    async begin({ people, name }: ACompany) {
      const staff = [await aStaffMember(db), await aStaffMember(db)];
      await askContractEnd({ operations: db.operations }, people.hr, {});
      return async () => {
        const reached = staff.map(({ address }) => mailsTo(address));
        return (await Promise.all(reached)).map((all) => all.filter(({ subject }) => subject.includes(name)).length);
      };
    },
    comesTo: [1, 1],
  },
});
