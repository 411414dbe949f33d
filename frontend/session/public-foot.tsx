import type { Text } from '../../shared/kernel/language.ts';
import { useLanguage } from './language.tsx';
import './public-foot.css';

const texts = {
  trust: { sv: 'Trygghetscenter', en: 'Trust center' },
  weakness: { sv: 'Rapportera en sårbarhet', en: 'Report a weakness' },
} as const satisfies Record<string, Text>;

/** The foot of pages that are for anybody. The trust center is no page of this client: its links load anew. */
export function PublicFoot() {
  const { t, language } = useLanguage();
  return (
    <footer className="public-foot">
      <a href={`/trust/${language}`}>{t(texts.trust)}</a>
      <a href="/report-a-weakness">{t(texts.weakness)}</a>
    </footer>
  );
}
