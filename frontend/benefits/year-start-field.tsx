import { useLanguage } from '../session/language.tsx';
import type { CategoryParts } from './form-parts.ts';
import { texts } from './form-texts.ts';

const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
/** Days that every month has. */
const days = Array.from({ length: 28 }, (_, at) => String(at + 1).padStart(2, '0'));

/** The first day of the benefit's year, as a day and a month. */
export function YearStartField({ typed, set, faults, shown }: CategoryParts) {
  const { t, language } = useLanguage();
  const [month = '01', day = '01'] = typed.yearStart.split('-');
  const fixed = shown?.inUse ?? false;
  const nameOf = (one: string) =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(`2026-${one}-01T00:00:00Z`));
  const fault = faults.yearStart;
  const said = fault ? 'year-start-fault' : fixed ? 'year-start-hint' : undefined;
  return (
    <div
      className="field year-start"
      role="group"
      aria-labelledby="year-start"
      aria-describedby={said}
      data-wrong={fault ? true : undefined}
    >
      <span id="year-start" className="group-label">
        {t(texts.yearStart)}
      </span>
      <div className="year-start-parts">
        <select
          className="input"
          aria-label={t(texts.yearDay)}
          value={day}
          disabled={fixed}
          aria-invalid={fault ? true : undefined}
          onChange={({ target }) => set({ yearStart: `${month}-${target.value}` })}
        >
          {days.map((one) => (
            <option key={one} value={one}>
              {Number(one)}
            </option>
          ))}
        </select>
        <select
          className="input"
          aria-label={t(texts.yearMonth)}
          value={month}
          disabled={fixed}
          onChange={({ target }) => set({ yearStart: `${target.value}-${day}` })}
        >
          {months.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </div>
      {fault ? (
        <p className="field-fault" id="year-start-fault">
          {t(fault)}
        </p>
      ) : fixed ? (
        <p className="field-hint" id="year-start-hint">
          {t(texts.yearFixed)}
        </p>
      ) : null}
    </div>
  );
}
