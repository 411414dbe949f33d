import { useEffect, useRef, type ReactNode } from 'react';
import './page.css';

let arrivedByNavigation = false;

type Props = {
  /** The document's title and, unless `heading` is given, the page's heading. */
  title: string;
  heading?: ReactNode;
  lead?: ReactNode;
  /** A link to the page that this one hangs under; it stands above the heading. */
  back?: ReactNode;
  actions?: ReactNode;
  width?: 'text' | 'wide';
  /** What the page shows is still the former choice: another is on its way. */
  busy?: boolean;
  children: ReactNode;
};

/**
 * A page: one h1, and the document's title. After a navigation the heading takes the focus, so that a screen reader
 * says where it is and the keyboard goes on from there; the first page leaves the focus to the browser.
 */
export function Page({ title, heading, lead, back, actions, width = 'text', busy = false, children }: Props) {
  const headingElement = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrivedByNavigation) headingElement.current?.focus({ preventScroll: true });
    arrivedByNavigation = true;
  }, []);
  return (
    <div className={`page page-${width}`} aria-busy={busy}>
      <title>{`${title} · CLVR Benefits`}</title>
      {back ? <div className="page-back">{back}</div> : null}
      <header className="page-head">
        <div>
          <h1 ref={headingElement} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {lead ? <div className="page-lead">{lead}</div> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
