import { LockedObjectsAway, type LockedObjects } from './locked-objects.ts';

/**
 * Asks a store until it is away, and then nothing more: a job with much to write does not wait for each of it. What was sealed without
 * being anchored is anchored by the next run.
 */
export function untilAway(objects: LockedObjects): LockedObjects {
  let away: LockedObjectsAway | null = null;
  const asking = async <T>(question: () => Promise<T>): Promise<T> => {
    if (away) throw away;
    try {
      return await question();
    } catch (error) {
      if (error instanceof LockedObjectsAway) away = error;
      throw error;
    }
  };
  return {
    putOnce: (key, bytes, lockedUntil) => asking(() => objects.putOnce(key, bytes, lockedUntil)),
    readOldest: (key) => asking(() => objects.readOldest(key)),
    writtenAt: (key) => asking(() => objects.writtenAt(key)),
    list: (prefix) => objects.list(prefix),
  };
}
