const place = 'clvr-export';

/** Keeps the secret of an opened link for this tab: it leaves the address at once. */
export const keepExportToken = (token: string): void => sessionStorage.setItem(place, token);

/** The secret of the link that this tab was opened with last. */
export const exportToken = (): string | null => sessionStorage.getItem(place);
