import type { Id } from '../../kernel/ids.ts';
import type { Facts, Told } from './entries/facts.ts';
import type { IncidentState } from './state.ts';

/** What somebody added: `words` are texts that people typed, null where they cannot be opened any more. */
export type Entry = { [Kind in keyof Facts]: Written<Kind> }[keyof Facts];
type Written<Kind extends keyof Facts> = Readonly<{
  kind: Kind;
  at: Date;
  /** Who: a member of staff. */
  by: Id;
  facts: Facts[Kind]['facts'];
  words: Facts[Kind]['words'];
}>;

type Once<Kind extends keyof Facts> = (Facts[Kind]['facts'] & Facts[Kind]['words'] & { by: Id; entered: Date }) | null;

/** An incident as all that was added to it says. What was said later holds, and what was said before stays in the timeline. */
export type IncidentRecord = Readonly<{
  state: IncidentState;
  title: string;
  roles: readonly ('controller' | 'processor')[];
  types: readonly ('confidentiality' | 'integrity' | 'availability')[];
  firstSignalAt: Date;
  awareness: Once<'awareness'>;
  /** When it was known: the earliest that anybody has said, so that no later word moves a deadline away. */
  awareAt: Date | null;
  containment: Once<'containment'>;
  description: Readonly<Partial<Facts['description']['words'] & Facts['description']['facts']>>;
  risk: Once<'risk'>;
  scope: Once<'scoped'>;
  decision: Once<'notification-decision'>;
  notified: Once<'notified'>;
  delays: Readonly<Partial<Record<'authority' | 'customers', string>>>;
  notice: Once<'customer-notice'>;
  told: ReadonlyMap<Id, Told>;
  subjects: Once<'subjects'>;
  cyber: Once<'cyber'>;
  /** When a text of the description, or why a clock was missed, was first written. */
  writtenAt: Readonly<Record<string, Date>>;
  evidence: readonly string[];
  /** Of the state that closing was proposed in, to which it goes back. */
  before: IncidentState;
  proposedBy: Id | null;
  closedBy: Id | null;
  closedAt: Date | null;
}>;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Puts an incident together from its timeline, oldest first. Throws RangeError where it does not begin with its opening. */
export function recordOf(entries: readonly Entry[]): IncidentRecord {
  const [first, ...rest] = entries;
  if (first?.kind !== 'opened') throw new RangeError('a timeline begins with its opening');
  const record: Mutable<IncidentRecord> = {
    state: 'signalled',
    title: first.words.title,
    roles: first.facts.roles,
    types: first.facts.types,
    firstSignalAt: new Date(first.facts.firstSignalAt),
    awareness: null,
    awareAt: null,
    containment: null,
    description: {},
    risk: null,
    scope: null,
    decision: null,
    notified: null,
    delays: {},
    notice: null,
    told: new Map(),
    subjects: null,
    cyber: null,
    writtenAt: {},
    evidence: [],
    before: 'signalled',
    proposedBy: null,
    closedBy: null,
    closedAt: null,
  };
  for (const entry of rest) add(record, entry);
  return record;
}

/** Whatever is added while closing is proposed takes the proposal back: it was made without it. */
function add(record: Mutable<IncidentRecord>, entry: Entry): void {
  if (record.state === 'closing' && entry.kind !== 'closed')
    Object.assign(record, { state: record.before, proposedBy: null });
  const signed = <T extends object>(held: T) => ({ ...held, by: entry.by, entered: entry.at });
  switch (entry.kind) {
    case 'opened':
      throw new RangeError('a timeline is opened once');
    case 'classification':
      Object.assign(record, entry.facts);
      break;
    case 'awareness': {
      const at = new Date(entry.facts.at);
      record.awareness = signed({ ...entry.facts, ...entry.words });
      if (entry.facts.breach && (record.awareAt === null || at < record.awareAt)) record.awareAt = at;
      record.state = entry.facts.breach ? 'confirmed' : 'not-a-breach';
      break;
    }
    case 'containment':
      record.containment = signed({ ...entry.facts, ...entry.words });
      break;
    case 'description':
      record.description = { ...record.description, ...given(entry.facts), ...given(entry.words) };
      record.writtenAt = { ...timesOf(given(entry.words), entry.at), ...record.writtenAt };
      break;
    case 'risk':
      record.risk = signed({ ...entry.facts, ...entry.words });
      break;
    case 'scoped':
      record.scope = signed({ ...entry.facts, ...entry.words });
      break;
    case 'notification-decision':
      record.decision = signed({ ...entry.facts, ...entry.words });
      break;
    case 'notified':
      record.notified = signed({ ...entry.facts, ...entry.words });
      break;
    case 'delay':
      record.delays = { ...record.delays, [entry.facts.clock]: entry.words.reason };
      record.writtenAt = { [entry.facts.clock]: entry.at, ...record.writtenAt };
      break;
    case 'customer-notice':
      record.notice = signed({ ...entry.facts, ...entry.words });
      break;
    case 'customer-told':
      record.told = new Map([...record.told, [entry.facts.company, { at: entry.facts.at, way: 'by hand' }]]);
      break;
    case 'customers-mailed':
      record.told = new Map([
        ...record.told,
        ...entry.facts.companies.map((company) => [company, { at: entry.facts.at, way: 'mail' }] as const),
      ]);
      break;
    case 'subjects':
      record.subjects = signed({ ...entry.facts, ...entry.words });
      break;
    case 'cyber':
      record.cyber = signed({ ...entry.facts, ...entry.words });
      record.writtenAt = { cyber: entry.at, ...record.writtenAt };
      break;
    case 'note':
      record.evidence = [...record.evidence, ...entry.facts.evidence];
      break;
    case 'close-proposed':
      Object.assign(record, { before: record.state, state: 'closing', proposedBy: entry.by });
      break;
    case 'close-withdrawn':
      break;
    case 'closed':
      Object.assign(record, { state: 'closed', closedBy: entry.by, closedAt: entry.at });
      break;
    case 'reopened':
      Object.assign(record, { state: record.before, proposedBy: null, closedBy: null, closedAt: null });
      break;
  }
}

const given = (held: object): object =>
  Object.fromEntries(Object.entries(held).filter(([, value]) => value !== undefined && value !== ''));

const timesOf = (held: object, at: Date): Record<string, Date> =>
  Object.fromEntries(Object.keys(held).map((name) => [name, at]));
