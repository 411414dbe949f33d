import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { AiSettingsView } from '../../shared/claims/ai-settings/contract.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './dpia-texts.ts';

/** Whether the impact assessment is acknowledged, by whom and when, and the way to it. */
export function DpiaCard({ dpia, onOpen }: Pick<AiSettingsView, 'dpia'> & { onOpen: () => void }) {
  const { t, language } = useLanguage();
  const { acknowledged, version } = dpia;
  const current = acknowledged?.version === version;
  const Icon = current ? CircleCheck : TriangleAlert;
  const values = acknowledged ? { by: acknowledged.by, at: formatInstant(acknowledged.at, language) } : {};
  return (
    <section className="ai-dpia" aria-labelledby="ai-dpia">
      <h2 id="ai-dpia">{t(texts.title)}</h2>
      <p className="soft">{t(texts.why)}</p>
      <p className="ai-dpia-state" data-current={current || undefined}>
        <Icon size={18} aria-hidden="true" />
        <span>{t(current ? texts.done : acknowledged ? texts.newer : texts.none, values)}</span>
      </p>
      {acknowledged?.reference ? (
        <p className="soft">{t(texts.reference, { reference: acknowledged.reference })}</p>
      ) : null}
      <Button onPress={onOpen}>{t(current ? texts.again : texts.open)}</Button>
    </section>
  );
}
