import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';
import './how-it-works.css';

const steps = [
  [texts.stepPhoto, texts.stepPhotoMore],
  [texts.stepConfirm, texts.stepConfirmMore],
  [texts.stepAnswer, texts.stepAnswerMore],
] as const;

/** The three things that happen to a receipt, for somebody who has not sent one yet. */
export function HowItWorks() {
  const { t } = useLanguage();
  return (
    <ol className="how">
      {steps.map(([name, more]) => (
        <li key={name.en}>
          <strong>{t(name)}</strong>
          <span>{t(more)}</span>
        </li>
      ))}
    </ol>
  );
}
