import type { invitePerson as contract } from '../../shared/people/invitations/contract.ts';
import { invitePerson } from '../../shared/people/invitations/invite-person.ts';
import type { Handler } from '../host/http.ts';

export const handleInvitePerson: Handler<typeof contract> = (uses, { person, id }) =>
  invitePerson(uses, person, id('employee'));
