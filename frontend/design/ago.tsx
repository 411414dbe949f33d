import { useLanguage } from '../session/language.tsx';
import { formatAgo, formatInstant } from './dates.ts';
import { useNow } from './use-now.ts';

/** How long ago something was, with the exact time for those who point at it. */
export function Ago({ at }: { at: string }) {
  const { language } = useLanguage();
  const now = useNow();
  return (
    <time dateTime={at} title={formatInstant(at, language)}>
      {formatAgo(at, now, language)}
    </time>
  );
}
