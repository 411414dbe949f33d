import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

const place = 'clvr-shortcuts-off';
const listeners = new Set<() => void>();

/** Whether single keys act. They can be switched off, because a spoken or slipped key must not decide anything (WCAG 2.1.4). */
export const useShortcutsOn = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(place) === null,
  );

export function switchShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(place);
  else localStorage.setItem(place, 'off');
  for (const listener of listeners) listener();
}

const isBusy = (target: EventTarget | null): boolean =>
  document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null ||
  (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null);

/** Lets single keys act on a page: not while something is being typed, a dialog is open, or they are switched off. */
export function useShortcuts(keys: Record<string, () => void>): void {
  const on = useShortcutsOn();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
}
