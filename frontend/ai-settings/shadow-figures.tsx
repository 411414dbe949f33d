import type { AiSettingsView } from '../../shared/claims/ai-settings/contract.ts';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** How many claims shadow mode has to go by so far. How often people and machine agreed is a page of its own. */
export function ShadowFigures({ shadow: { judged, decided } }: Pick<AiSettingsView, 'shadow'>) {
  const { t } = useLanguage();
  return (
    <section className="ai-shadow" aria-labelledby="ai-shadow">
      <h2 id="ai-shadow">{t(texts.shadow)}</h2>
      <p>{judged === 0 ? t(texts.shadowNone) : t(texts.shadowCount, { judged, decided })}</p>
      <p>
        <Link to="/oversight" search={{ view: 'agreement' }}>
          {t(texts.toAgreement)}
        </Link>
      </p>
    </section>
  );
}
