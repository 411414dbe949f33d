/** The work that a stop has to wait for: requests being answered, messages being settled, timers running. */
export class InFlight {
  readonly #work = new Set<Promise<unknown>>();

  track<T>(work: Promise<T>): Promise<T> {
    this.#work.add(work);
    const done = () => this.#work.delete(work);
    work.then(done, done);
    return work;
  }

  get count(): number {
    return this.#work.size;
  }

  /** Resolves when nothing is left, or after `patience` milliseconds. Says which: true is empty. */
  async settled(patience: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([late, this.#drain()]);
    clearTimeout(timer);
    return this.#work.size === 0;
  }

  async #drain(): Promise<void> {
    while (this.#work.size > 0) await Promise.allSettled(this.#work);
  }
}
