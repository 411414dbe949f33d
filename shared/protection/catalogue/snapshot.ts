import { itemsOf, type Catalogue } from './catalogue.ts';
import { describeRetention } from './describe-retention.ts';

/** A catalogue as it is compared and reviewed: what it speaks of, and each thing that it says of that. */
export type Snapshot = Readonly<Record<string, Readonly<Record<string, string>>>>;

const yes = (is: boolean): string => (is ? 'yes' : 'no');
const listed = (names: readonly string[]): string => names.toSorted().join(', ') || 'nobody';

/** Everything of a catalogue that somebody has to have looked at, in a fixed order. */
export function snapshotOf(catalogue: Catalogue): Snapshot {
  const entries: [string, Record<string, string>][] = [
    ...catalogue.tables.map(
      ({ table, kind, purpose, subject, legalBasis, retention }): [string, Record<string, string>] => {
        const { words, basis } = describeRetention(retention);
        const said = {
          kind,
          purpose,
          about: subject,
          'legal basis': legalBasis,
          retention: words,
          'kept because': basis,
        };
        return [`table ${table}`, said];
      },
    ),
    ...catalogue.flows.map(
      ({ kind, name, purpose, legalBasis, recipients, kept }): [string, Record<string, string>] => [
        `${kind} ${name}`,
        { purpose, 'legal basis': legalBasis, recipients: listed(recipients), retention: kept },
      ],
    ),
    ...itemsOf(catalogue).map((item): [string, Record<string, string>] => [
      `${item.kind} ${item.of} · ${item.field}`,
      item.category === 'none'
        ? { category: 'none' }
        : {
            category: item.category,
            about: item.subject,
            'can reveal health': yes(item.special),
            guarded: item.guarded,
            recipients: listed(item.recipients),
            erasure: item.erasure ?? 'none',
            'on access': yes(item.exported),
          },
    ]),
    ...Object.entries(catalogue.recipients).map(([key, one]): [string, Record<string, string>] => [
      `recipient ${key}`,
      {
        ...{ name: one.name, role: one.role, purpose: one.purpose, region: one.region },
        ...{ 'within the EEA': yes(one.inEea), 'basis of the transfer': one.transferBasis ?? 'none' },
        ...{ 'by default': yes(one.byDefault), hosts: listed(one.hosts ?? []), agreement: one.agreement },
      },
    ]),
  ];
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A snapshot as text, a line for each thing it speaks of: what a review signs, and what version control shows line by line. */
export const snapshotText = (snapshot: Snapshot): string =>
  `{\n${Object.entries(snapshot)
    .map(([what, said]) => `  ${JSON.stringify(what)}: ${JSON.stringify(said)}`)
    .join(',\n')}\n}`;

/** What is another in `after` than it was in `before`, a sentence each. */
export function differencesBetween(before: Snapshot, after: Snapshot): string[] {
  const added = Object.keys(after).filter((what) => !Object.hasOwn(before, what));
  const gone = Object.keys(before).filter((what) => !Object.hasOwn(after, what));
  const inWords = (said: Readonly<Record<string, string>>) =>
    Object.entries(said)
      .map(([aspect, value]) => `${aspect}: ${value}`)
      .join('; ');
  const changed = Object.entries(after).flatMap(([what, said]) => {
    const was = Object.hasOwn(before, what) ? before[what]! : null;
    if (was === null) return [];
    const aspects = [...new Set([...Object.keys(was), ...Object.keys(said)])];
    return aspects
      .filter((aspect) => was[aspect] !== said[aspect])
      .map((aspect) => `${what}: ${aspect} was “${was[aspect] ?? 'not said'}”, is “${said[aspect] ?? 'not said'}”`);
  });
  return [
    ...added.map((what) => `${what} was added (${inWords(after[what]!)})`),
    ...gone.map((what) => `${what} is gone`),
    ...changed,
  ];
}
