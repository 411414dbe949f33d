import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/language.ts';
import type { Operator } from '../operator.ts';
import { categoryWords } from '../../protection/rights/index.ts';
import { chainFaults } from './chain-store.ts';
import type { ClockView, IncidentHead, IncidentView } from './contract.ts';
import { authorityForm } from './drafts/authority-form.ts';
import { customerNotice } from './drafts/customer-notice.ts';
import { subjectNotice } from './drafts/subject-notice.ts';
import { clocksOf, duties, dutiesOf } from './duties.ts';
import type { Entry, IncidentRecord } from './record.ts';
import type { EventRow, incidentAlerts, IncidentRow } from './table.ts';

const contact = 'hello@clvrbenefits.com';
const iso = (at: Date | null): string | null => at && at.toISOString();
const clockViews = (record: IncidentRecord): ClockView[] =>
  clocksOf(record).map(({ clock, due, doneAt }) => ({ clock, due: due.toISOString(), doneAt: iso(doneAt) }));

/** An incident as a list shows it: its clocks are those of its row, which no key has to open. */
export function headOf({ row, title }: { row: IncidentRow; title: string }): IncidentHead {
  const clock = (name: 'authority' | 'customers', due: Date | null, doneAt: Date | null): ClockView[] =>
    due ? [{ clock: name, due: due.toISOString(), doneAt: iso(doneAt) }] : [];
  return {
    ...{ id: row.id, number: row.number, title, state: row.state, openedAt: row.openedAt.toISOString() },
    clocks: [
      ...clock('customers', row.customersDue, row.customersDoneAt),
      ...clock('authority', row.authorityDue, row.authorityDoneAt),
    ],
  };
}

/** Kinds of data in words; a key that has none as it is. */
export const categoriesInWords = (keys: readonly string[]): Text[] =>
  keys.map((key) => categoryWords[key] ?? { sv: key, en: key });

type Seen = Readonly<{
  row: IncidentRow;
  events: readonly EventRow[];
  entries: readonly Entry[];
  record: IncidentRecord;
  staff: ReadonlyMap<Id, string>;
  companies: ReadonlyMap<Id, string>;
  alerts: readonly (typeof incidentAlerts.$inferSelect)[];
  operator: Operator;
}>;

/** An incident as its page shows it, for one reader. */
export function viewOf(
  { row, events, entries, record, staff, companies, alerts, operator }: Seen,
  reader: Id,
  now: Date,
): IncidentView {
  const name = (id: Id | null) => (id === null ? null : (staff.get(id) ?? '–'));
  const facts = {
    number: row.number,
    record,
    categories: categoriesInWords(record.scope?.reach.categories ?? []),
    contact,
    operator,
  };
  return {
    ...{ id: row.id, number: row.number, title: record.title, state: record.state, entries: row.entries },
    openedAt: row.openedAt.toISOString(),
    clocks: clockViews(record),
    roles: [...record.roles],
    types: [...record.types],
    firstSignalAt: record.firstSignalAt.toISOString(),
    risk: record.risk?.level ?? null,
    notice: record.notice && { sv: record.notice.sv, en: record.notice.en },
    proposedBy: name(record.proposedBy),
    proposedByMe: record.proposedBy === reader,
    closedBy: name(record.closedBy),
    duties: dutiesOf(record, now).map((duty) => ({
      ...{ name: duty.name, text: duties[duty.name], due: iso(duty.due), metAt: iso(duty.metAt) },
    })),
    reach: record.scope && reachView(record, companies),
    drafts: [authorityForm(facts, now), customerNotice(facts), subjectNotice(facts)].map((draft) => ({
      ...draft,
      gaps: [...draft.gaps],
    })),
    alerts: alerts.map((one) => ({
      name: one.name,
      at: one.at.toISOString(),
      staff: name(one.staffId)!,
      state: one.state,
    })),
    timeline: entries.map((entry, place) => ({
      ...{ position: place + 1, at: entry.at.toISOString(), by: name(entry.by)!, kind: entry.kind },
      facts: { ...entry.facts },
      words: Object.fromEntries(
        Object.entries(entry.words).filter(([, text]) => typeof text === 'string' && text !== ''),
      ) as Record<string, string>,
    })),
    broken: chainFaults(events, row),
  };
}

function reachView(
  { scope, told }: IncidentRecord,
  companies: ReadonlyMap<Id, string>,
): NonNullable<IncidentView['reach']> {
  const { reach, scope: asked } = scope!;
  return {
    ...{
      people: reach.people,
      records: reach.records,
      categories: categoriesInWords(reach.categories),
      special: reach.special,
    },
    ...{ sealedOnly: reach.sealedOnly, unintelligible: reach.unintelligible },
    companies: reach.companies.map((one) => ({
      ...{ company: one.company, name: companies.get(one.company) ?? '–', people: one.people, records: one.records },
      toldAt: told.get(one.company)?.at ?? null,
    })),
    tables: asked.tables === 'all' ? 'all' : [...asked.tables],
    columns: [...asked.columns],
    ...{ from: asked.from, until: asked.until },
  };
}
