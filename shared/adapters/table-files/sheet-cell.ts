import { parsePlainDate } from '../../kernel/plain-date.ts';
import type { ReadCell } from '../../platform/table-files/cell.ts';
import { asWritten } from '../../platform/table-files/neutral-text.ts';
import type { NumberFormat } from './number-formats.ts';
import { serialDay } from './serial-day.ts';
import { unescaped } from './shared-texts.ts';

/** A cell as its sheet writes it: its type, the format of its number, its value, and whether it is computed. */
export type RawCell = Readonly<{
  type: string;
  format: NumberFormat;
  value: string;
  inline: string;
  computed: boolean;
}>;

/** What a cell holds. What is computed has no value here: what stands in the file need not be what the formula gives. */
export function cellOf(raw: RawCell, texts: readonly string[], from1904: boolean): ReadCell {
  if (raw.computed) return { wrong: 'formula' };
  const { type, value } = raw;
  if (type === 'e') return { wrong: 'error' };
  if (type === 'inlineStr') return textOf(unescaped(raw.inline));
  if (value === '') return null;
  if (type === 's') return textOf(texts[Number(value)] ?? '');
  if (type === 'str') return textOf(unescaped(value));
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'd') return dayOf(parsePlainDate(value.slice(0, 10)));
  return numberOf(Number(value), raw.format, from1904);
}

function numberOf(number: number, format: NumberFormat, from1904: boolean): ReadCell {
  if (!Number.isFinite(number)) return { wrong: 'error' };
  if (format === 'day') return dayOf(serialDay(number, from1904));
  // 0.8 that is shown as 80 % is 80 to who reads it; a computer's share of a hundred is not exact.
  if (format === 'percent') return Number((number * 100).toPrecision(12));
  if (typeof format === 'object' && Number.isSafeInteger(number) && number >= 0)
    return String(number).padStart(format.digits, '0');
  return number;
}

const dayOf = (day: ReturnType<typeof parsePlainDate>): ReadCell => (day === null ? { wrong: 'no-day' } : { day });
const textOf = (text: string): ReadCell => (text === '' ? null : asWritten(text));
