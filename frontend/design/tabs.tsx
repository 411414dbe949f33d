import { useEffect, useRef, type ReactNode } from 'react';
import './tabs.css';

/** Links to the views of one page, in a row that is pushed sideways where it is wider than the window; the one that is shown is in sight. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLElement>(null);
  // After every showing: which tab is current is the router's to say.
  useEffect(() => {
    const shown = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (!row.current || !shown) return;
    const beyond = shown.offsetLeft + shown.offsetWidth - row.current.offsetLeft - row.current.clientWidth;
    row.current.scrollLeft = Math.max(0, beyond + row.current.clientWidth / 3);
  });
  return (
    <nav className="tabs" aria-label={label} ref={row}>
      {children}
    </nav>
  );
}
