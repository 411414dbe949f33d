import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** A figure that is held back, since it could be read as one person's, and why. */
export function Held({ smallest }: { smallest: number }) {
  const { t } = useLanguage();
  return (
    <span className="held" title={t(texts.heldWhy, { smallest })}>
      {t(texts.held)}
    </span>
  );
}
