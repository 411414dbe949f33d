const place = 'clvr-notice';

/** Keeps the secret of an opened link for this tab: it leaves the address at once. */
export const keepLinkToken = (token: string): void => sessionStorage.setItem(place, token);

/** The secret of the link that this tab was opened with last. */
export const linkToken = (): string => sessionStorage.getItem(place) ?? '';
