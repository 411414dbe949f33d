import { Clock as ClockIcon } from 'lucide-react';
import type { Language } from '../../shared/kernel/language.ts';
import type { ClockView } from '../../shared/trust/incidents/contract.ts';
import { formatInstant } from '../design/dates.ts';
import { useNow } from '../design/use-now.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

const minute = 60_000;
const inUnit = (count: number, unit: 'hour' | 'minute', language: Language) =>
  new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { style: 'unit', unit, unitDisplay: 'long' }).format(
    count,
  );

/** “5 timmar 12 minuter”: whole ones, rounded down, so that nobody is told that there is more time than there is. */
export function formatLeft(length: number, language: Language): string {
  const all = Math.floor(Math.abs(length) / minute);
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return inUnit(minutes, 'minute', language);
  return `${inUnit(hours, 'hour', language)} ${inUnit(minutes, 'minute', language)}`;
}

/** A clock of a breach in words: what it waits for, how long is left or how late it is, and until when. */
export function ClockLine({ clock, due, doneAt }: ClockView) {
  const { t, language } = useLanguage();
  const now = useNow(doneAt === null);
  const left = Date.parse(due) - now.getTime();
  const standing = doneAt === null ? (left < 0 ? 'late' : left < 6 * 60 * minute ? 'soon' : 'running') : 'done';
  const inWords = () => {
    if (doneAt !== null) return t(doneAt <= due ? texts.doneInTime : texts.doneLate);
    return t(left < 0 ? texts.late : texts.left, { time: formatLeft(left, language) });
  };
  return (
    <p className="incident-clock" data-standing={standing}>
      <ClockIcon size={18} aria-hidden="true" />
      <span>
        <strong>{t(texts[clock])}</strong> <span className="figures">{inWords()}</span>{' '}
        <span className="soft">· {t(texts.due, { at: formatInstant(due, language) })}</span>
      </span>
    </p>
  );
}
