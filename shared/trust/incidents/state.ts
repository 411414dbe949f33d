import type { Text } from '../../kernel/language.ts';

/** Where an incident stands (docs/state-machines.md). */
export const incidentStates = ['signalled', 'confirmed', 'not-a-breach', 'closing', 'closed'] as const;
export type IncidentState = (typeof incidentStates)[number];

export const stateNames = {
  signalled: { sv: 'Signal, inte bedömd', en: 'Signal, not judged' },
  confirmed: { sv: 'Bekräftad incident', en: 'Confirmed breach' },
  'not-a-breach': { sv: 'Bedömd som ingen incident', en: 'Judged to be no breach' },
  closing: { sv: 'Väntar på att en till stänger', en: 'Waits for a second person to close' },
  closed: { sv: 'Stängd', en: 'Closed' },
} as const satisfies Record<IncidentState, Text>;

/** What the timeline can hold: what people write down, and what the register adds by itself. */
export const writtenKinds = [
  'classification',
  'awareness',
  'containment',
  'description',
  'risk',
  'notification-decision',
  'notified',
  'delay',
  'customer-notice',
  'customer-told',
  'subjects',
  'cyber',
  'note',
] as const;
export type WrittenKind = (typeof writtenKinds)[number];
export const entryKinds = [
  'opened',
  ...writtenKinds,
  'scoped',
  'customers-mailed',
  'close-proposed',
  'close-withdrawn',
  'closed',
  'reopened',
] as const;
export type EntryKind = (typeof entryKinds)[number];

const unclosed = incidentStates.filter((state) => state !== 'closed');
/** In which states alone some can be added; every other one until it is closed. */
const only: Readonly<Partial<Record<EntryKind, readonly IncidentState[]>>> = {
  opened: [],
  'close-proposed': ['confirmed', 'not-a-breach'],
  'close-withdrawn': ['closing'],
  closed: ['closing'],
  reopened: ['closed'],
};

/** What may be added while an incident stands where it stands. */
export function mayAdd(kind: EntryKind, state: IncidentState): boolean {
  return (only[kind] ?? unclosed).includes(state);
}

/**
 * What staff may do in a session that a break-glass code opened: what cannot wait until there is a second factor again. Everything
 * that decides or closes waits for it.
 */
export const withoutSecondFactor: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'opened',
  'awareness',
  'containment',
  'description',
  'scoped',
  'note',
]);
