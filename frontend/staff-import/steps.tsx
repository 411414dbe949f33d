import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

const steps = [texts.stepTemplate, texts.stepFile, texts.stepReview];

/** Where somebody is on the way: the step at hand is said to be the current one. */
export function Steps({ at }: { at: 1 | 2 | 3 }) {
  const { t } = useLanguage();
  return (
    <ol className="import-steps" aria-label={t(texts.steps)}>
      {steps.map((text, place) => (
        <li
          key={text.en}
          aria-current={place + 1 === at ? 'step' : undefined}
          data-passed={place + 1 < at || undefined}
        >
          <span aria-hidden="true">{place + 1}</span>
          {t(text)}
        </li>
      ))}
    </ol>
  );
}
