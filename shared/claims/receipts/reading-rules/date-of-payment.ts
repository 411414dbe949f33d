import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Field } from '../reading.ts';
import type { Country } from './country.ts';
import { dateWeights, noDate, type DateEvidence } from './date-weights.ts';
import { datesIn, type DateOrder, type PrintedDate } from './dates.ts';
import { placeOf, type Row } from './row.ts';
import { labels, mentions } from './skeleton.ts';
import { choose, round, weightOf, type Supported } from './weigh-evidence.ts';

/** Beside the day something was paid, whatever other days are printed. */
const ofPaying = labels(
  'betald, betaldatum, betalningsdatum, betalad, date paid, bezahlt am, betalt den, maksupäivä, betaaldatum',
  'date de paiement, zahlungsdatum',
);
const ofPayment = labels(
  'datum, köpdatum, transaktionsdatum, kvittodatum, fakturadatum, bondatum, belegdatum, rechnungsdatum',
  'orderdatum, date, date/time, purchase date, dato, päivämäärä, pvm, data, fecha, dátum, invoice date',
  'inv no/date, tid, kaufdatum, salgsdato, kjøpsdato, transaction date, bill date, date d achat, datum/tijd',
);
const ofSomethingElse = labels(
  'giltig, giltigt, gäller, förfallo, förfallodatum, bäst före, valid, valid until, expiry, expires',
  'exp date, due date, gültig, fällig, return by, retur senast, öppet köp, byte senast, umtausch bis',
  'född, birth, period, nästa, next, leverans, delivery, abonnemang, since, sedan, member since',
  'printed, forfall, forfallsdato, eräpäivä, bytesrätt, bytte innen, vaihto, returns, last day, umtausch',
  'returdatum, utgår, kampanj, gyldig, voimassa, vervaldatum, échéance, points expire, redeem',
);
const time = /(?<!\d)([01]?\d|2[0-3])[:.]\d{2}([:.]\d{2})?(?!\d)\s?(am|pm|uhr)?/i;
/** Print that was read with less certainty than this may hold another figure. */
const readWell = 0.85;
/** Years after which a receipt's day is more likely something else, such as when the shop was founded. */
const longAgo = 8;

/** A day a receipt names, standing where it is named best. */
export type DateCandidate = Readonly<{ date: PlainDate; row: Row }>;

/**
 * The day of payment: of the days printed, the one that labels, a time beside it and its print speak for; never one in the future.
 * Where day and month could change places, the order of the country holds.
 */
export function readDate(rows: readonly Row[], country: Country | null, today: PlainDate): Field<PlainDate> {
  const choice = choose(supportedDates(rows, country, today), dateWeights, noDate);
  if (!choice) return { value: null, confidence: 0, place: null };
  const { date, row } = choice.candidate;
  return { value: date, confidence: round(choice.confidence), place: placeOf(row.page, row.words) };
}

/** The days that may be the day of payment, in the order in which they are printed, each with all that is said of it. */
export function supportedDates(
  rows: readonly Row[],
  country: Country | null,
  today: PlainDate,
): Supported<DateCandidate, DateEvidence>[] {
  // A till can be a day ahead of Swedish time, never more.
  const latest = addDays(today, 1);
  const order: DateOrder = country === 'US' ? 'month' : country === 'SE' ? 'year' : 'day';
  const seen = rows.flatMap((row) =>
    datesIn(row.text, latest, order).map((printed) => ({
      row,
      date: printed.date,
      evidence: saidOf(printed, row, rows, latest, country),
    })),
  );
  const days = [...new Set(seen.map(({ date }) => date))];
  const last = [...days].sort().at(-1);
  return days.map((date, i) => {
    const times = seen.filter((one) => one.date === date);
    const best = times.reduce((a, b) =>
      weightOf(b.evidence, dateWeights) > weightOf(a.evidence, dateWeights) ? b : a,
    );
    const evidence = new Set(best.evidence);
    if (i === 0) evidence.add('first printed');
    if (i === days.length - 1) evidence.add('last printed');
    if (date === last) evidence.add('latest');
    if (times.length > 1) evidence.add('twice');
    if (times.length > 2) evidence.add('thrice');
    if (days.length === 1) evidence.add('alone');
    if (Number(date.slice(0, 4)) < Number(today.slice(0, 4)) - longAgo) evidence.add('long ago');
    return { candidate: { date, row: best.row }, evidence };
  });
}

function saidOf(
  printed: PrintedDate,
  row: Row,
  rows: readonly Row[],
  latest: PlainDate,
  country: Country | null,
): Set<DateEvidence> {
  const evidence = new Set<DateEvidence>();
  const [above, below] = [rows[row.index - 1], rows[row.index + 1]].map((near) =>
    near?.page === row.page ? near : undefined,
  );
  const heads = above && datesIn(above.text, latest).length === 0 && above.text.length < 60 ? above : undefined;
  if (mentions(row.skeleton, ofPaying)) evidence.add('of paying');
  else if (mentions(row.skeleton, ofPayment)) evidence.add('of payment');
  else if (heads && mentions(heads.skeleton, ofPayment)) evidence.add('labelled above');
  if (mentions(row.skeleton, ofSomethingElse)) evidence.add('of something else');
  if (time.test(row.text.slice(0, printed.at)) || time.test(row.text.slice(printed.end))) evidence.add('timed');
  else if ([above, below].some((near) => near && time.test(near.text) && datesIn(near.text, latest).length === 0)) {
    evidence.add('timed beside');
  }
  if (printed.clear) evidence.add('clear');
  if (printed.compact) evidence.add('compact');
  if (printed.orElse !== null) evidence.add(country === null ? 'open order, no country' : 'open order');
  if (Math.min(...row.words.map((word) => word.confidence)) < readWell) evidence.add('read badly');
  return evidence;
}
