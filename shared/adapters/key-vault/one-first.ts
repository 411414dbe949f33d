/**
 * Lets the first piece of work end before any other begins. A client of Key Vault sends its first request without its body, to be
 * told where to get a token; a second one at that moment makes it forget the body, and the vault refuses the empty request.
 */
export function oneFirst(): <T>(work: () => Promise<T>) => Promise<T> {
  let first: Promise<unknown> | undefined;
  return async (work) => {
    if (first) {
      await first;
      return work();
    }
    const mine = work();
    first = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  };
}
