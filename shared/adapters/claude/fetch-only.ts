/**
 * A fetch that reaches one origin and nothing else, and follows no redirect: a setting of the environment, a client's default or
 * an answer from the other end cannot send a receipt somewhere else. Rejects with TypeError.
 */
export function fetchOnly(origin: string): typeof fetch {
  const allowed = new URL(origin).origin;
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== allowed) throw new TypeError('a call to another place was stopped');
    return fetch(input, { ...init, redirect: 'error' });
  };
}
