import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Field } from '../reading.ts';
import type { Country } from './country.ts';
import { datesIn, type DateOrder } from './dates.ts';
import { placeOf, type Row } from './row.ts';
import { labels, mentions } from './skeleton.ts';

/** Beside the day something was paid, whatever other days are printed. */
const ofPaying = labels('betald, betaldatum, betalningsdatum, betalad, date paid, bezahlt am, betalt den');
const ofPayment = labels(
  'datum, köpdatum, transaktionsdatum, kvittodatum, fakturadatum',
  'orderdatum, date, date/time, purchase date, dato, päivämäärä, pvm',
  'inv no/date, tid',
);
const ofSomethingElse = labels(
  'giltig, giltigt, gäller, förfallo, förfallodatum, bäst före, valid, valid until, expiry, expires',
  'exp date, due date, gültig, fällig, return by, retur senast, öppet köp, byte senast, umtausch bis',
  'född, birth, period, nästa, next, leverans, delivery, abonnemang, since, sedan, member since',
  'printed',
);
const time = /(?<!\d)([01]?\d|2[0-3])[:.]\d{2}([:.]\d{2})?(?!\d)\s?(am|pm|uhr)?/i;

/**
 * The day of payment: the day with a label or a time beside it, or the one printed most often; never one in the future.
 * Where day and month could change places, the order of the country holds, or of another date on the receipt.
 */
export function readDate(rows: readonly Row[], country: Country | null, today: PlainDate): Field<PlainDate> {
  // A till can be a day ahead of Swedish time, never more.
  const latest = addDays(today, 1);
  const order: DateOrder = country === 'US' ? 'month' : country === 'SE' ? 'year' : 'day';
  const seen = rows.flatMap((row) => {
    return datesIn(row.text, latest, order).map((printed) => {
      const near = [rows[row.index - 1], row].filter((r): r is Row => r !== undefined && r.page === row.page);
      const labelled =
        mentions(row.skeleton, ofPayment) !== null ||
        near.some(
          (r) =>
            r !== row &&
            datesIn(r.text, latest).length === 0 &&
            mentions(r.skeleton, ofPayment) !== null &&
            r.text.length < 60,
        );
      const timed = time.test(row.text.slice(0, printed.at)) || time.test(row.text.slice(printed.end));
      const other = mentions(row.skeleton, ofSomethingElse) !== null;
      return {
        row,
        date: printed.date,
        ambiguous: printed.orElse !== null,
        score:
          (mentions(row.skeleton, ofPaying) ? 5 : labelled ? 2 : 0) +
          (timed ? 2 : 0) +
          (printed.clear ? 1.5 : 0) -
          (other ? 4 : 0),
      };
    });
  });

  const days = [...new Set(seen.map(({ date }) => date))].map((date) => {
    const times = seen.filter((one) => one.date === date);
    const best = times.reduce((a, b) => (b.score > a.score ? b : a));
    return { ...best, score: best.score + 1.5 * (times.length - 1) };
  });
  const [best, second] = days.sort((a, b) => b.score - a.score || a.row.index - b.row.index);
  if (!best) return { value: null, confidence: 0, place: null };

  const lead = second ? best.score - second.score : 4;
  const sure = Math.min(0.97, 0.75 + 0.055 * Math.max(0, best.score));
  const confidence = sure * (lead >= 1.5 ? 1 : 0.75) * (best.ambiguous && country === null ? 0.85 : 1);
  return {
    value: best.date,
    confidence: Math.max(0.1, round(confidence)),
    place: placeOf(best.row.page, best.row.words),
  };
}

const round = (n: number) => Math.round(n * 100) / 100;
