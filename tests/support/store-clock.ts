import type { Clock } from '../../shared/platform/clock.ts';
import type { LockedObjects } from '../../shared/platform/locked-objects.ts';

/** A real store whose clock is the test's: an object was written when the test's clock said so. What others put there keeps its own time. */
export function onClock(objects: LockedObjects, clock: Clock): LockedObjects {
  const written = new Map<string, Date>();
  return {
    ...objects,
    async putOnce(key, bytes, lockedUntil) {
      const isNew = await objects.putOnce(key, bytes, lockedUntil);
      if (isNew) written.set(key, clock.now());
      return isNew;
    },
    writtenAt: async (key) => written.get(key) ?? (await objects.writtenAt(key)),
  };
}
