import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

const icons = { info: Info, warn: TriangleAlert, bad: CircleAlert };

/** A sentence that matters on this page. `live` reads it aloud when it appears: politely, or at once for what went wrong. */
export function Notice(props: { tone?: keyof typeof icons; title?: string; live?: boolean; children?: ReactNode }) {
  const { tone = 'info', title, live = false, children } = props;
  const Icon = icons[tone];
  const role = live ? { role: tone === 'bad' ? 'alert' : 'status' } : {};
  return (
    <div className={`notice notice-${tone}`} {...role}>
      <Icon size={20} aria-hidden="true" />
      <div>
        {title ? <p className="notice-title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
