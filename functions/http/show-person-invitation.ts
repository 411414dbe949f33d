import type { showPersonInvitation as contract } from '../../shared/people/invitations/contract.ts';
import { showPersonInvitation } from '../../shared/people/invitations/show-person-invitation.ts';
import type { Handler } from '../host/http.ts';

export const handleShowPersonInvitation: Handler<typeof contract> = (uses, { person, id }) =>
  showPersonInvitation(uses, person, id('employee'));
