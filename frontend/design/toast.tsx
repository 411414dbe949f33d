import { CircleCheck, X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { useLanguage } from '../session/language.tsx';
import { IconButton } from './button.tsx';
import './toast.css';

let shown: { sentence: string } | null = null;
const listeners = new Set<() => void>();
const set = (next: typeof shown) => {
  shown = next;
  for (const listener of listeners) listener();
};

/** Tells what has just been done, over whatever page comes next. One at a time: the latest is the one that matters. */
export const toast = (sentence: string): void => set({ sentence });

const close = { sv: 'Stäng', en: 'Close' };
const longEnough = 8_000;

export function Toasts() {
  const { t } = useLanguage();
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  useEffect(() => {
    if (!current) return;
    const timer = setTimeout(() => set(null), longEnough);
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <div className="toasts" role="status">
      {current ? (
        <div className="toast">
          <CircleCheck size={20} aria-hidden="true" />
          <p>{current.sentence}</p>
          <IconButton label={t(close)} onPress={() => set(null)}>
            <X size={18} aria-hidden="true" />
          </IconButton>
        </div>
      ) : null}
    </div>
  );
}
