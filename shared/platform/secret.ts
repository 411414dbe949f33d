import { inspect } from 'node:util';

/** A value that cannot be printed: it shows as `[secret]` in logs, JSON, templates and the inspector. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  /** The value itself, for the client that needs it. Call it where it is handed over, and nowhere else. */
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '[secret]';
  }
  toJSON(): string {
    return '[secret]';
  }
  [inspect.custom](): string {
    return '[secret]';
  }
}
