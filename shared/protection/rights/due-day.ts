import { addDays, daysBetween, monthOf, plainDate, yearOf, type PlainDate } from '../../kernel/plain-date.ts';

/** What is promised to everybody: an answer within so many days (the published controls, "30-day response time"). */
const promisedDays = 30;
/** How many months more the law lets a request take (GDPR Art. 12(3)). */
export const mostMonthsMore = 2;

/**
 * The same day of the month so many months later, or the last day of that month where it has none such. Source: Regulation (EEC, Euratom)
 * No 1182/71, Art. 3(2)(c); EDPB Guidelines 01/2022, no. 158: asked on 31 August, answered by 30 September.
 */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const month = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const [year, of] = [Math.floor(month / 12), (month % 12) + 1];
  const last = new Date(Date.UTC(year, of, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8)), last);
  return plainDate(`${year}-${String(of).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other);

/**
 * The last day on which a request that came on a day (in Sweden) is answered in time: a month after it by GDPR Art. 12(3), or 30 days after
 * it as is promised, whichever is earlier. It counts from the day it came, whoever was asked for a proof of identity since, and is put
 * off by no weekend, though the law would let both (EDPB Guidelines 01/2022, no. 157–160).
 */
export const dueDay = (received: PlainDate): PlainDate =>
  earlier(addMonths(received, 1), addDays(received, promisedDays));

/** The last day after an extension by so many months, 1 or 2. Throws RangeError for any other number. */
export function extendedDay(received: PlainDate, months: number): PlainDate {
  if (!Number.isInteger(months) || months < 1 || months > mostMonthsMore)
    throw new RangeError('a request is extended by one or two months');
  return addMonths(dueDay(received), months);
}

/** Whether a request may still be extended: the person is told so, with the reasons, within the first month (Art. 12(3)), and once. */
export const mayExtend = (
  { receivedOn, extendedOn }: Readonly<{ receivedOn: PlainDate; extendedOn: PlainDate | null }>,
  today: PlainDate,
): boolean => extendedOn === null && today <= dueDay(receivedOn);

/** How many days are left; 0 on the last day, negative when it is overdue. */
export const daysLeft = (due: PlainDate, today: PlainDate): number => daysBetween(today, due);
