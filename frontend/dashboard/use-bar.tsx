import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** Used, reserved and left of what is granted, from the left: full, hatched and empty, so that no colour is needed to tell them. */
export function UseBar({
  name,
  granted,
  used,
  reserved,
}: {
  name: string;
  granted: number;
  used: number;
  reserved: number;
}) {
  const { t, language } = useLanguage();
  const share = (amount: number) => (granted === 0 ? 0 : Math.min(100, (amount / granted) * 100));
  const said = {
    name,
    used: formatKronor(used, language),
    reserved: formatKronor(reserved, language),
    granted: formatKronor(granted, language),
  };
  return (
    <svg className="use-bar" width="100%" height="20" role="img" aria-label={t(texts.ofGranted, said)}>
      <Hatching />
      <rect className="use-bar-granted" x="0.5" y="0.5" width="calc(100% - 1px)" height="19" rx="4" />
      <rect className="use-bar-used" width={`${share(used)}%`} height="20" rx="4" />
      <rect className="use-bar-reserved" x={`${share(used)}%`} y="0" width={`${share(reserved)}%`} height="20" />
    </svg>
  );
}

/** The pattern that marks what is neither full nor empty. */
export function Hatching() {
  return (
    <defs>
      <pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="hatching-ground" width="6" height="6" />
        <rect className="hatching-line" width="2.5" height="6" />
      </pattern>
    </defs>
  );
}
