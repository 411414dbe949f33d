import { markUncertainInvitations } from '../../shared/messages/invitations/mark-uncertain-invitations.ts';
import { markUncertainMails } from '../../shared/messages/notifications/mark-uncertain-mails.ts';
import { every, inEachCompany } from '../host/timer.ts';

export const everyMarkUncertainMails = (): void =>
  every('mark-uncertain-mails', '25 * * * * *', 60, (uses) =>
    inEachCompany(
      uses,
      async (company) => (await markUncertainMails(uses, company)) + (await markUncertainInvitations(uses, company)),
    ),
  );
