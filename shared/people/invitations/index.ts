export { endInvitations } from './end-invitations.ts';
export { findFirstHr, firstHrOf } from './first-hr-store.ts';
export { makeInvitation } from './make-invitation.ts';
export { endOpenInvitations } from './store.ts';
