/** Makes work that is asked for again under the same name, while it runs, one piece of work with one outcome. */
export function singleFlight<T>(): (name: string, work: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  return (name, work) => {
    const known = running.get(name);
    if (known) return known;
    const begun = work().finally(() => running.delete(name));
    running.set(name, begun);
    return begun;
  };
}
