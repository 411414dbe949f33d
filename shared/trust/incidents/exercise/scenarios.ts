import type { WrittenEntry } from '../entries/contract.ts';

const hour = 3_600_000;

/** The last Sunday of a month (1–12), when Europe's clocks change, at midnight UTC. Directive 2000/84/EC: in March and in October, at 01:00 UTC. */
export function lastSunday(year: number, month: number): Date {
  const last = new Date(Date.UTC(year, month, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return last;
}

/** What is done at how many hours after it was known. `act` beside the entries: counting the reach, and telling the customers. */
export type Step = Readonly<{ after: number } & ({ entry: WrittenEntry } | { act: 'scope' | 'tell-customers' })>;

export type Scenario = Readonly<{
  name: string;
  signalAt: Date;
  awareAt: Date;
  steps: readonly Step[];
  lateNotice: boolean;
}>;

const text = {
  what: 'Övning: en felriktad export gav ett företag en lista över medarbetare hos ett annat.',
  discovered: 'Övning: mottagaren hörde av sig.',
  how: 'Övning: länken togs bort och mottagaren raderade filen.',
  measures: 'Övning: exporten är stängd, och en kontroll av mottagaren är tillagd.',
  consequences: 'Övning: någon kan försöka lura medarbetarna med det som stod i listan.',
};

/** A breach over a weekend in which the clock changes: known on the Friday at 17:00 UTC, with everything done while the week turns. */
function overTheChange(name: string, change: Date, lateNotice: boolean): Scenario {
  const awareAt = new Date(change.getTime() - 31 * hour);
  const at = (after: number) => new Date(awareAt.getTime() + after * hour).toISOString();
  const entry = (after: number, written: WrittenEntry): Step => ({ after, entry: written });
  const notified = lateNotice ? 75 : 70;
  const words = (why: string) => ({ why });
  const cyber = (more: object) =>
    ({
      kind: 'cyber',
      significant: lateNotice,
      words: words('Övning: bedömt mot 2 kap. 5 §.'),
      ...more,
    }) as WrittenEntry;
  const steps: Step[] = [
    entry(0, { kind: 'awareness', breach: true, at: at(0), words: words('Övning: mottagaren visade filen.') }),
    entry(1, { kind: 'containment', at: at(1), words: { how: text.how } }),
    entry(2, {
      kind: 'description',
      startedAt: at(-20),
      words: {
        what: text.what,
        discovered: text.discovered,
        measures: undefined,
        cause: undefined,
        lessons: undefined,
      },
    }),
    { after: 3, act: 'scope' },
    entry(4, {
      kind: 'risk',
      level: 'high',
      words: { why: 'Övning: namn och adresser till många.', consequences: text.consequences },
    }),
    entry(9, { kind: 'customer-notice', words: { sv: text.what, en: 'Exercise: a misdirected export.' } }),
    { after: 10, act: 'tell-customers' },
    entry(20, cyber(lateNotice ? { warnedAt: at(20) } : {})),
    entry(26, { kind: 'notification-decision', notify: true, words: words('Övning: risken är hög.') }),
    entry(notified, { kind: 'notified', at: at(notified), words: { reference: 'ÖVNING-1' } }),
    ...(lateNotice
      ? [
          entry(76, cyber({ warnedAt: at(20), notifiedAt: at(71) })),
          entry(77, {
            kind: 'delay',
            clock: 'authority',
            words: { reason: 'Övning: omfattningen var inte klarlagd.' },
          }),
        ]
      : []),
    entry(80, { kind: 'subjects', toldAt: at(79), ground: null, words: { how: 'Övning: med mejl till var och en.' } }),
    entry(100, {
      kind: 'description',
      words: {
        what: undefined,
        discovered: undefined,
        measures: text.measures,
        cause: 'Övning: mottagaren kontrollerades inte.',
        lessons: undefined,
      },
    }),
    ...(lateNotice ? [entry(24 * 20, cyber({ warnedAt: at(20), notifiedAt: at(71), reportedAt: at(24 * 20) }))] : []),
    entry(24 * 20 + 1, {
      kind: 'description',
      words: {
        what: undefined,
        discovered: undefined,
        measures: undefined,
        cause: undefined,
        lessons: 'Övning: en mottagare kontrolleras alltid.',
      },
    }),
  ];
  return { name, signalAt: new Date(awareAt.getTime() - hour / 2), awareAt, steps, lateNotice };
}

/** The exercise's breaches: over both clock changes of the year, the second with a notice that is late and has to say why. */
export const scenariosOf = (year: number): readonly Scenario[] => [
  overTheChange('spring', lastSunday(year, 3), false),
  overTheChange('autumn', lastSunday(year, 10), true),
];
