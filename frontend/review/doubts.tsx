import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** How many doubting checks there are, in words. */
export function Doubts({ count }: { count: number }) {
  const { t } = useLanguage();
  if (count === 0) return <span className="soft">–</span>;
  return <span className="doubts">{t(count === 1 ? texts.oneDoubt : texts.manyDoubts, { count })}</span>;
}
