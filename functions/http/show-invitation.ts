import type { showInvitation as contract } from '../../shared/people/invitations/contract.ts';
import { showInvitation } from '../../shared/people/invitations/show-invitation.ts';
import type { Handler } from '../host/http.ts';

export const handleShowInvitation: Handler<typeof contract> = (uses, { input }) => showInvitation(uses, input);
