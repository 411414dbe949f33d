import { ScanText } from 'lucide-react';
import { useLanguage } from '../session/language.tsx';
import { texts } from './form-texts.ts';
import './origin.css';

/** Below this a person is asked to look twice at what the machine filled in. */
const sureEnough = 0.85;

/** Says that the machine filled a field in, and how sure it was. */
export function Origin({ confidence }: { confidence: number }) {
  const { t } = useLanguage();
  const share = `${Math.round(confidence * 100)} %`;
  return (
    <span className="origin">
      <ScanText size={14} aria-hidden="true" />
      {t(texts.filled)}
      <span className="figures">· {t(texts.sure, { share })}</span>
      {confidence < sureEnough ? <strong>{t(texts.checkIt)}</strong> : null}
    </span>
  );
}
