export { makeInvitation } from './make-invitation.ts';
