import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { useSession } from '../session/session.ts';

const prefix = 'kept:';

/**
 * State that outlives a reload of its tab: what somebody has typed and not yet sent. It stands in the tab's own storage under the
 * person who typed it, and leaves with `done` or when they sign out. Never for a personnummer or a bank account.
 * `place` names the form and what it is about: `category:<id>`.
 */
export function useKept<T>(place: string, initial: T): readonly [T, Dispatch<SetStateAction<T>>, () => void] {
  const person = useSession().person?.id ?? 'nobody';
  const key = `${prefix}${person}:${place}`;
  const [first] = useState(initial);
  const [value, setValue] = useState<T>(() => (readKept(key) as T | null) ?? first);
  useEffect(() => {
    const text = JSON.stringify(value);
    // What is as it was before anything was typed is not kept: a form that was emptied does not come back full.
    if (text === JSON.stringify(first)) return sessionStorage.removeItem(key);
    try {
      sessionStorage.setItem(key, text);
    } catch {
      // A full or forbidden storage costs the keeping, not the form.
    }
  }, [key, value, first]);
  const done = () => sessionStorage.removeItem(key);
  return [value, setValue, done];
}

/** Says whether a form has something kept, so that it can open by itself after a reload. */
export const hasKept = (person: string | undefined, place: string): boolean =>
  sessionStorage.getItem(`${prefix}${person ?? 'nobody'}:${place}`) !== null;

function readKept(key: string): unknown {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Forgets everything that was kept in this tab, whoever typed it. */
export function forgetKept(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

/** Keeps something of the person's at a place, or forgets what stands there: null. */
export function keepAt(person: string | undefined, place: string, value: unknown): void {
  const key = `${prefix}${person ?? 'nobody'}:${place}`;
  if (value === null) return sessionStorage.removeItem(key);
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage costs the keeping, not the form.
  }
}

/** What the person has kept at a place; null when nothing is. */
export const keptAt = (person: string | undefined, place: string): unknown =>
  readKept(`${prefix}${person ?? 'nobody'}:${place}`);

/** Forgets what is kept at a place, for who sends a form that another component shows. */
export function useForget(): (place: string) => void {
  const person = useSession().person?.id;
  return (place) => keepAt(person, place, null);
}
