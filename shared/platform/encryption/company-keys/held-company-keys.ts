import type { Id } from '../../../kernel/ids.ts';
import type { DataKey } from '../cipher.ts';
import { isSetBack } from '../set-back.ts';

/** A company's keys, unwrapped: the newest first, when the vault last confirmed them, and when they were last read with (ms). */
export type HeldCompanyKeys = { readonly keys: readonly DataKey[]; readonly confirmedAt: number; readAt: number };

const minute = 60_000;
/** After so long the vault is asked again behind the scenes, so that nobody waits for it. */
export const askAgainAfter = 4 * minute;
/** What was confirmed longer ago seals nothing: a key that was taken away must stop being used. */
export const sealsFor = 5 * minute;
/** A company that was read this recently goes on being read while the vault is gone… */
export const readsFor = 15 * minute;
/** …but not for ever. */
export const readsAtMost = 30 * minute;

export type Standing = 'seals' | 'reads' | 'spent';

/** What may be done with keys as they are held. */
export function standingOf({ confirmedAt, readAt }: HeldCompanyKeys, now: number): Standing {
  if (isSetBack(confirmedAt, now)) return 'spent';
  if (now - confirmedAt < sealsFor) return 'seals';
  return now - readAt <= readsFor && now - confirmedAt < readsAtMost ? 'reads' : 'spent';
}

/** Keeps so many companies; the one that was read longest ago goes first. */
export function keepMostRecent(held: Map<Id, HeldCompanyKeys>, most: number): void {
  for (const oldest of held.keys()) {
    if (held.size <= most) return;
    held.delete(oldest);
  }
}
