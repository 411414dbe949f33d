/** How long an invitation can be used, in days. */
export const invitationDays = 14;

/** What became of an invitation that can no longer be used, other than that its time ran out. */
export type InvitationOutcome = 'used' | 'withdrawn' | 'superseded';
export type InvitationState = 'open' | 'expired' | InvitationOutcome;

/** What an invitation is at an instant. */
export const stateOf = (
  invitation: Readonly<{ outcome: InvitationOutcome | null; expiresAt: Date }>,
  now: Date,
): InvitationState => invitation.outcome ?? (invitation.expiresAt <= now ? 'expired' : 'open');
