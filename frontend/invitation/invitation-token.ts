const place = 'clvr-invitation';

/** Keeps the token of an opened link for this tab: it has to outlive the way to the identity provider and back, if that fails. */
export const keepInvitationToken = (token: string): void => sessionStorage.setItem(place, token);

/** The token of the link that this tab was opened with last. */
export const invitationToken = (): string | null => sessionStorage.getItem(place);
