const daySeconds = 86_400;

/** The numbers that a field of a schedule stands for: `*`, a number, a range, a list, and each of them with a step. */
function numbersOf(field: string, least: number, most: number): number[] {
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const [span = '', step = '1'] = part.split('/');
    const [from, to] = span === '*' ? [least, most] : span.split('-').map(Number);
    const last = to ?? (part.includes('/') ? most : from!);
    for (let one = from!; one <= last; one += Number(step)) found.add(one);
  }
  return [...found].sort((one, other) => one - other);
}

/** The longest way from one of some points on a circle to the next. */
function longestGap(points: readonly number[], around: number): number {
  const gaps = points.map((point, at) => (points[at + 1] ?? points[0]! + around) - point);
  return Math.max(...gaps);
}

/**
 * The longest that may lie between two runs of a schedule, in seconds. Takes NCRONTAB with six fields, as timers are given here; where days of
 * the month or months are named, a whole month.
 */
export function longestPeriod(schedule: string): number {
  const [second = '', minute = '', hour = '', day, month, weekday = '*'] = schedule.trim().split(/\s+/);
  if (day !== '*' || month !== '*') return 31 * daySeconds;
  const ofDay = numbersOf(hour, 0, 23).flatMap((h) =>
    numbersOf(minute, 0, 59).flatMap((m) => numbersOf(second, 0, 59).map((s) => h * 3_600 + m * 60 + s)),
  );
  if (weekday === '*') return longestGap(ofDay, daySeconds);
  const ofWeek = numbersOf(weekday, 0, 6).flatMap((one) => ofDay.map((at) => one * daySeconds + at));
  return longestGap(ofWeek, 7 * daySeconds);
}
