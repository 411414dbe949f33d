/** A run as it was read, and what was said of it in the end. */
export type TakenRun = Readonly<{
  id: string;
  month: string;
  number: number;
  /** Öre. */
  total: number;
  lines: readonly Readonly<{ number: number; employee: string; name: string; code: string; amount: number }>[];
  state: string;
}>;

/** One message: which, when (ISO 8601, UTC), and what came of it. */
export type Arrival = Readonly<{ id: string; type: string; at: string; run: TakenRun | null; trouble: string | null }>;

const most = 100;

/** The latest messages, the newest first. One that comes again takes the place of its former try. */
export class Arrivals {
  #all: Arrival[] = [];

  list(): readonly Arrival[] {
    return this.#all;
  }

  /** Whether a message was taken, and had its effect. */
  has(id: string): boolean {
    return this.#all.some((one) => one.id === id && one.trouble === null);
  }

  add(arrival: Arrival): void {
    this.#all = [arrival, ...this.#all.filter(({ id }) => id !== arrival.id)].slice(0, most);
  }
}
