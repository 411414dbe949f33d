import { addDays, plainDate, yearOf, type PlainDate } from '../../../../shared/kernel/plain-date.ts';
import type { Slip } from './slip.ts';

/** What HR does with a claim of the history that the machine has left to people, or that somebody asked a person about. */
type Later = 'approve' | 'decline' | null;

/** One claim of the history: whose it is among those who can sign in, what was bought, and when it was submitted. */
export type Planned = Readonly<{
  who: number;
  slip: Slip;
  submittedOn: PlainDate;
  waited: number;
  asks: boolean;
  later: Later;
}>;

const purchases = [
  ['Jämtgymmet AB', 'Gymkort 1 månad vuxen', 399_00, 6],
  ['Storsjöbadet AB', 'Simning 10-kort vuxen', 650_00, 6],
  ['Fjällyogan AB', 'Yoga 5 klipp', 575_00, 6],
  ['Klätterverket Norr AB', 'Klättring inträde vuxen', 165_00, 6],
  ['Padelhallen Öster AB', 'Padel 1 timme', 240_00, 6],
  ['Jämtgymmet AB', 'Gymkort 1 månad vuxen', 399_00, 6],
] as const;
const doubtful = ['Norrmarket AB', 'Diverse vara', 320_00, 25] as const;
const refused = ['Sportboden Fjäll AB', 'Löparskor', 1_199_00, 25] as const;

const many = 40;
/** As far back as the history goes, in days, and never into another year: its allowance is another. */
const furthest = 190;

/**
 * The demo company's history: some dozens of claims of `people` people over the past months, of whom nobody claims more than there is.
 * Most are plain; each eighth leaves its reader in doubt, and each tenth is for what is not covered, of which every other asks for a
 * person. The same every time, but for the days.
 */
export function planHistory(today: PlainDate, people: number): readonly Planned[] {
  const firstDay = plainDate(`${yearOf(today)}-01-01`);
  const back = Math.max(1, Math.min(furthest, daysSince(firstDay, today) - 2));
  return Array.from({ length: many }, (_, n) => {
    const [isDoubtful, isRefused] = [n % 8 === 5, n % 10 === 3];
    const [vendor, what, total, vatRate] = isRefused
      ? refused
      : isDoubtful
        ? doubtful
        : purchases[n % purchases.length]!;
    const submittedOn = addDays(today, -Math.max(1, Math.round(back * (1 - (n + 1) / (many + 1)))));
    const paid = addDays(submittedOn, -2);
    const asks = isRefused && n % 20 === 3;
    return {
      // What is doubtful goes round, so that people’s waiting times are not one person’s.
      who: (isDoubtful ? Math.floor(n / 8) : n * 3 + Math.floor(n / people)) % people,
      slip: { vendor, what, total, vatRate, paidOn: paid < firstDay ? firstDay : paid, number: 20_400 + n * 7 },
      submittedOn,
      // Hours until HR has decided: a morning, a day, a weekend.
      waited: [3, 22, 7, 66][n % 4]!,
      asks,
      later: isDoubtful ? (n % 16 === 5 ? 'approve' : 'decline') : asks ? (n === 3 ? 'approve' : 'decline') : null,
    };
  });
}

const daysSince = (from: PlainDate, to: PlainDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
