import type { Text } from '../../shared/kernel/language.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './employment-texts.ts';

/** What is known of an employment and is not typed here. */
export function KnownList({ known }: { known: readonly (readonly [label: Text, value: string | null])[] }) {
  const { t } = useLanguage();
  return (
    <dl className="employment-known">
      {known.map(([label, value]) => (
        <div key={label.en}>
          <dt>{t(label)}</dt>
          <dd>{value ?? t(texts.nothing)}</dd>
        </div>
      ))}
    </dl>
  );
}
