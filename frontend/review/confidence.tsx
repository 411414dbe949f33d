import { formatShare } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import './confidence.css';

/** Below this a verdict goes to people. The server decides; the mark only shows where the line stands. */
const gate = 0.85;
const words = { sv: '{share} säker, gränsen är {gate}', en: '{share} sure, the line is at {gate}' };

/** How sure the verdict is, against the line above which a machine may decide; nothing where nobody judged, which counts as no confidence. */
export function Confidence({ share }: { share: number | null }) {
  const { t, language } = useLanguage();
  if (!share) return <span className="soft">–</span>;
  const label = t(words, { share: formatShare(share, language), gate: formatShare(gate, language) });
  return (
    <span className="confidence">
      <svg viewBox="0 0 100 12" width="72" height="9" role="img" aria-label={label} preserveAspectRatio="none">
        <rect className="confidence-track" y="3" width="100" height="6" rx="3" />
        <rect
          className={share >= gate ? 'confidence-sure' : 'confidence-unsure'}
          y="3"
          width={share * 100}
          height="6"
          rx="3"
        />
        <path className="confidence-gate" d={`M${gate * 100} 0V12`} vectorEffect="non-scaling-stroke" />
      </svg>
      <span className="figures" aria-hidden="true">
        {formatShare(share, language)}
      </span>
    </span>
  );
}
