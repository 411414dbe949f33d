/**
 * The time that objects are dated, locked and expired by. It runs with the machine's until somebody advances it; signatures and sessions
 * go by the machine's alone.
 */
export class StoreClock {
  #ahead = 0;

  now(): number {
    return Date.now() + this.#ahead;
  }

  advance(ms: number): void {
    this.#ahead += ms;
  }
}
