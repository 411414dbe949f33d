import type { Text } from '../../kernel/language.ts';
import {
  authorityDeadline,
  customersDeadline,
  cyberDeadline,
  reportDeadline,
  warningDeadline,
  type RunningClock,
} from './clocks.ts';
import type { IncidentRecord } from './record.ts';

/** What has to have been done before an incident is closed, in the order in which it is usually done. */
export const duties = {
  awareness: {
    sv: 'Bedöm om det är en personuppgiftsincident, från när vi vet det och varför.',
    en: 'Judge whether it is a personal data breach, since when we know, and why.',
  },
  containment: {
    sv: 'Stoppa det som pågår, och skriv när och hur.',
    en: 'Stop what is going on, and write when and how.',
  },
  description: {
    sv: 'Beskriv vad som hände, hur det upptäcktes och när det började.',
    en: 'Describe what happened, how it was discovered and when it began.',
  },
  scope: {
    sv: 'Räkna fram vilka företag och hur många personer det rör.',
    en: 'Count which companies and how many people it reached.',
  },
  risk: {
    sv: 'Bedöm risken för dem det rör, med skäl och troliga följder.',
    en: 'Judge the risk for those it reached, with reasons and likely consequences.',
  },
  'customer-notice': {
    sv: 'Läs igenom och godkänn meddelandet till kunderna.',
    en: 'Read through and approve the notice to customers.',
  },
  customers: { sv: 'Underrätta varje berört företag.', en: 'Tell every company that was reached.' },
  'customers-delay': {
    sv: 'Skriv varför något företag underrättades efter 24 timmar.',
    en: 'Write why a company was told after more than 24 hours.',
  },
  decision: {
    sv: 'Besluta om incidenten ska anmälas till IMY, och varför.',
    en: 'Decide whether the breach is notified to IMY, and why.',
  },
  notified: {
    sv: 'Anmäl till IMY, och skriv när och med vilken referens.',
    en: 'Notify IMY, and write when and under which reference.',
  },
  'authority-delay': {
    sv: 'Skriv varför anmälan till IMY inte gjordes inom 72 timmar (artikel 33.1).',
    en: 'Write why IMY was not notified within 72 hours (Article 33(1)).',
  },
  subjects: {
    sv: 'Informera de registrerade, eller skriv vilket undantag i artikel 34.3 som gäller och varför.',
    en: 'Tell the data subjects, or write which exception of Article 34(3) holds and why.',
  },
  cyber: {
    sv: 'Avgör om det är en betydande incident enligt cybersäkerhetslagen, och varför.',
    en: 'Decide whether it is a significant incident under the cyber security law (NIS2), and why.',
  },
  'cyber-warning': { sv: 'Varna CSIRT-enheten inom 24 timmar.', en: 'Warn the CSIRT within 24 hours.' },
  'cyber-notification': { sv: 'Anmäl till CSIRT-enheten inom 72 timmar.', en: 'Notify the CSIRT within 72 hours.' },
  'cyber-report': {
    sv: 'Lämna slutrapporten inom en månad från anmälan.',
    en: 'Hand in the final report within a month of the notification.',
  },
  measures: { sv: 'Skriv vilka åtgärder som har vidtagits.', en: 'Write which measures were taken.' },
  cause: { sv: 'Skriv vad som var orsaken.', en: 'Write what the cause was.' },
  lessons: { sv: 'Skriv vad vi har lärt oss och ändrar.', en: 'Write what we learned and change.' },
} as const satisfies Record<string, Text>;
export type DutyName = keyof typeof duties;

/** A duty as it stands: when it is due, if it has a time, and when it was met. */
export type Duty = Readonly<{ name: DutyName; due: Date | null; metAt: Date | null }>;

const at = (text: string | null | undefined): Date | null =>
  text === null || text === undefined ? null : new Date(text);
const later = (all: readonly Date[]): Date | null =>
  all.reduce<Date | null>((max, one) => (max && max > one ? max : one), null);

/** When the last company that was reached was told; null while one has not been. */
export function customersToldAt({ scope, told }: Pick<IncidentRecord, 'scope' | 'told'>): Date | null {
  if (scope === null) return null;
  const times = scope.reach.companies.map(({ company }) => at(told.get(company)?.at));
  if (times.some((one) => one === null)) return null;
  return later(times as Date[]) ?? scope.entered;
}

/** When the last of what a description has to hold was written; null while one is missing. */
function described({ description, writtenAt }: IncidentRecord): Date | null {
  if (!description.what || !description.discovered || !description.startedAt) return null;
  return later([writtenAt['what']!, writtenAt['discovered']!]);
}

const ours = (record: IncidentRecord, role: 'controller' | 'processor') => record.roles.includes(role);

/**
 * Every duty that an incident brings with it, as things stand at an instant: GDPR Art. 33(1)–(5) and 34, NIS2 Art. 23(4), our own promise to
 * customers. Those of a role that we do not have are not among them. What was judged to be no breach owes its judgement, its cause
 * and what was learned.
 */
export function dutiesOf(record: IncidentRecord, now: Date): Duty[] {
  const {
    awareness,
    awareAt,
    containment,
    description,
    scope,
    risk,
    decision,
    notified,
    delays,
    notice,
    subjects,
    cyber,
    writtenAt,
  } = record;
  const all: Duty[] = [];
  const owe = (name: DutyName, metAt: Date | null | undefined, due: Date | null = null) =>
    void all.push({ name, due, metAt: metAt ?? null });
  const written = (text: string | undefined, name: string) => (text ? record.writtenAt[name] : null);

  owe('awareness', awareness?.entered);
  if (awareness !== null && awareAt === null) {
    owe('cause', written(description.cause, 'cause'));
    owe('lessons', written(description.lessons, 'lessons'));
    return all;
  }
  owe('containment', at(containment?.at));
  owe('description', described(record));
  owe('scope', scope?.entered);
  owe('risk', risk?.entered);
  const late = (doneAt: Date | null, due: Date) => (doneAt ?? now) > due;

  if (ours(record, 'processor')) {
    const due = awareAt && customersDeadline(awareAt);
    const done = customersToldAt(record);
    if (scope === null || scope.reach.companies.length > 0) owe('customer-notice', notice?.entered, due);
    owe('customers', done, due);
    if (due && late(done, due)) owe('customers-delay', written(delays.customers, 'customers'));
  }
  if (ours(record, 'controller')) {
    const due = awareAt && authorityDeadline(awareAt);
    // A decision not to notify does not stand against a risk that was found since.
    const decided = decision && (decision.notify || risk?.level === 'unlikely') ? decision : null;
    owe('decision', decided?.entered, due);
    if (decision?.notify !== false || decided === null) {
      const done = at(notified?.at);
      owe('notified', done, due);
      if (due && late(done, due)) owe('authority-delay', written(delays.authority, 'authority'));
    }
    if (risk?.level === 'high') owe('subjects', at(subjects?.toldAt) ?? subjects?.entered);
  }

  owe('cyber', writtenAt['cyber'], awareAt && warningDeadline(awareAt));
  if (cyber?.significant && awareAt) {
    owe('cyber-warning', at(cyber.warnedAt), warningDeadline(awareAt));
    owe('cyber-notification', at(cyber.notifiedAt), cyberDeadline(awareAt));
    owe('cyber-report', at(cyber.reportedAt), reportDeadline(awareAt, at(cyber.notifiedAt)));
  }
  owe('measures', written(description.measures, 'measures'));
  owe('cause', written(description.cause, 'cause'));
  owe('lessons', written(description.lessons, 'lessons'));
  return all;
}

/** What is still to be done before it can be closed. */
export const openDuties = (record: IncidentRecord, now: Date): Duty[] =>
  dutiesOf(record, now).filter(({ metAt }) => metAt === null);

/** The clocks that run for an incident, or ran: none before it is known to be a breach. */
export function clocksOf(record: IncidentRecord): RunningClock[] {
  const { awareAt, decision, notified, risk } = record;
  if (awareAt === null || record.awareness?.breach === false) return [];
  const clocks: RunningClock[] = [];
  if (ours(record, 'processor'))
    clocks.push({ clock: 'customers', awareAt, due: customersDeadline(awareAt), doneAt: customersToldAt(record) });
  if (ours(record, 'controller')) {
    const decidedNot = decision?.notify === false && risk?.level === 'unlikely' ? decision.entered : null;
    clocks.push({
      clock: 'authority',
      awareAt,
      due: authorityDeadline(awareAt),
      doneAt: at(notified?.at) ?? decidedNot,
    });
  }
  return clocks;
}
