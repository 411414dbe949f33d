import { useRef, type RefObject } from 'react';
import { useShortcuts } from './shortcuts.ts';

/** j and k move the focus down and up between the rows' links inside the element the reference is put on. */
export function useRowKeys(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const step = (by: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('.row-link') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + by))]?.focus();
  };
  useShortcuts({ j: () => step(1), k: () => step(-1) });
  return list;
}
