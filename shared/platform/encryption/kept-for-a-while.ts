import { isSetBack } from './set-back.ts';

/** Values that are kept for a while, and no more than so many: the one that was used longest ago goes first. */
export interface KeptForAWhile<T> {
  get(name: string, now: number): T | null;
  set(name: string, value: T, now: number): void;
  delete(name: string): void;
}

/** `forMs` counts from when a value was set; it is not made longer by using it. */
export function keptForAWhile<T>({ most, forMs }: { most: number; forMs: number }): KeptForAWhile<T> {
  const held = new Map<string, { value: T; until: number }>();
  return {
    get(name, now) {
      const found = held.get(name);
      if (!found) return null;
      held.delete(name);
      if (found.until <= now || isSetBack(found.until - forMs, now)) return null;
      held.set(name, found);
      return found.value;
    },
    set(name, value, now) {
      held.delete(name);
      held.set(name, { value, until: now + forMs });
      for (const oldest of held.keys()) {
        if (held.size <= most) break;
        held.delete(oldest);
      }
    },
    delete: (name) => void held.delete(name),
  };
}
