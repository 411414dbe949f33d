import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 48rem)');

/** Whether the window is wide enough for a table. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      wide.addEventListener('change', listener);
      return () => wide.removeEventListener('change', listener);
    },
    () => wide.matches,
  );
