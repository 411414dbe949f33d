const behindHash = /^#bankid=([\w-]{43})$/;

/** What the address has behind its `#` when the BankID app has led back here; null where it has not. */
export const returnNonce = (hash: string): string | null => behindHash.exec(hash)?.[1] ?? null;

/** Takes it out of the address, so that it stays in no history. */
export function forgetReturnNonce(): void {
  if (returnNonce(window.location.hash) === null) return;
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${search}`);
}
