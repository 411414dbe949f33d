import type { withdrawInvitation as contract } from '../../shared/people/invitations/contract.ts';
import { withdrawInvitation } from '../../shared/people/invitations/withdraw-invitation.ts';
import type { Handler } from '../host/http.ts';

export const handleWithdrawInvitation: Handler<typeof contract> = (uses, { person, id }) =>
  withdrawInvitation(uses, person, id('employee'));
