import { useLanguage } from '../session/language.tsx';
import './skeleton.css';

const loading = { sv: 'Hämtar …', en: 'Loading …' };

/** Calm stand-ins while something is on its way: `lines` bars, or one block. */
export function Skeleton({ lines = 3, block = false }: { lines?: number; block?: boolean }) {
  const { t } = useLanguage();
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{t(loading)}</span>
      {block ? <div className="skeleton-block" /> : null}
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton-line" />
      ))}
    </div>
  );
}
