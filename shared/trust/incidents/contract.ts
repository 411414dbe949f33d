import * as z from 'zod/mini';
import { id, instant, named, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { clockNames } from './clocks.ts';
import { duties } from './duties.ts';
import { breachRoles, breachTypes, riskLevels, roleSet, stated, typeSet, writtenEntry } from './entries/contract.ts';
import { entryKinds, incidentStates } from './state.ts';

export { duties } from './duties.ts';
export { breachRoles, breachTypes, grounds, riskLevels } from './entries/contract.ts';
export { stateNames, writtenKinds, type EntryKind, type IncidentState, type WrittenKind } from './state.ts';

const sentenceText = z.object({ sv: z.string(), en: z.string() });
const range = z.object({ least: z.number(), most: z.number() });

export const clockView = named(
  'IncidentClock',
  z.object({ clock: z.enum(clockNames), due: instant, doneAt: z.nullable(instant) }),
);
export type ClockView = z.output<typeof clockView>;

export const incidentHead = named(
  'IncidentHead',
  z.object({
    id,
    number: z.number(),
    title: z.string(),
    state: z.enum(incidentStates),
    openedAt: instant,
    clocks: z.array(clockView),
  }),
);
export type IncidentHead = z.output<typeof incidentHead>;

export const scopeInput = z.object({
  companies: z.union([z.literal('all'), z.array(id).check(z.minLength(1), z.maxLength(500))]),
  tables: z.union([
    z.literal('all'),
    z.array(z.string().check(z.maxLength(63))).check(z.minLength(1), z.maxLength(100)),
  ]),
  columns: z.array(z.string().check(z.maxLength(127))).check(z.maxLength(200)),
  from: z.nullable(stated),
  until: z.nullable(stated),
  keysSafe: z.boolean(),
});

export const reachView = named(
  'IncidentReach',
  z.object({
    companies: z.array(
      z.object({ company: id, name: z.string(), people: range, records: range, toldAt: z.nullable(instant) }),
    ),
    people: range,
    records: range,
    /** Kinds of data, in words. */
    categories: z.array(sentenceText),
    special: z.boolean(),
    sealedOnly: z.boolean(),
    unintelligible: z.boolean(),
    tables: z.union([z.literal('all'), z.array(z.string())]),
    columns: z.array(z.string()),
    from: z.nullable(instant),
    until: z.nullable(instant),
  }),
);

export const draftView = named(
  'IncidentDraft',
  z.object({
    name: z.enum(['authority', 'customers', 'subjects']),
    texts: z.object({ sv: z.string(), en: z.nullable(z.string()) }),
    gaps: z.array(sentenceText),
  }),
);
export type DraftView = z.output<typeof draftView>;

export const incidentView = named(
  'Incident',
  z.extend(incidentHead, {
    /** How many entries there are: what somebody adds is refused where there are more by then. */
    entries: z.number(),
    roles: z.array(z.enum(breachRoles)),
    types: z.array(z.enum(breachTypes)),
    firstSignalAt: instant,
    risk: z.nullable(z.enum(riskLevels)),
    notice: z.nullable(sentenceText),
    proposedBy: z.nullable(z.string()),
    /** Whether whoever reads it has proposed that it be closed, and so cannot close it. */
    proposedByMe: z.boolean(),
    closedBy: z.nullable(z.string()),
    duties: z.array(
      z.object({
        name: z.enum(Object.keys(duties) as [keyof typeof duties]),
        text: sentenceText,
        due: z.nullable(instant),
        metAt: z.nullable(instant),
      }),
    ),
    reach: z.nullable(reachView),
    drafts: z.array(draftView),
    alerts: z.array(z.object({ name: z.string(), at: instant, staff: z.string(), state: z.string() })),
    timeline: z.array(
      z.object({
        position: z.number(),
        at: instant,
        by: z.string(),
        kind: z.enum(entryKinds),
        facts: z.record(z.string(), z.unknown()),
        words: z.record(z.string(), z.string()),
      }),
    ),
    /** Entries at which the chain of hashes does not hold. */
    broken: z.array(z.object({ position: z.number(), fault: z.string() })),
  }),
);
export type IncidentView = z.output<typeof incidentView>;

const staffs = { by: 'staff' } as const;
const adds = [
  'not-found',
  'incident-not-in-this-state',
  'second-factor-needed',
  'changed-meanwhile',
  'keys-away',
] as const;

export const listIncidents = endpoint({
  ...{ name: 'list-incidents', method: 'GET', path: 'staff/incidents', ...staffs },
  summary: 'The register of incidents, the latest first, with the clocks that run.',
  act: 'incident.read',
  output: z.object({
    items: z.array(incidentHead),
    /** The last exercise by script. */
    exercise: z.nullable(z.object({ heldAt: instant, ok: z.boolean() })),
    /** Names of tables that a scope can name. */
    tables: z.array(z.string()),
  }),
});

export const showIncident = endpoint({
  ...{ name: 'show-incident', method: 'GET', path: 'staff/incidents/{incident}', ...staffs },
  summary: 'One incident: its timeline, what is still to be done, its reach, and drafts of what has to be written.',
  act: 'incident.read',
  output: incidentView,
  problems: ['not-found', 'keys-away'],
});

export const openIncident = endpoint({
  ...{ name: 'open-incident', method: 'POST', path: 'staff/incidents', ...staffs },
  summary: 'Opens an incident on its first signal.',
  act: 'incident.open',
  input: z.object({
    title: typed(160).check(z.minLength(3)),
    what: typed(4000).check(z.minLength(3)),
    firstSignalAt: stated,
    roles: roleSet,
    types: typeSet,
  }),
  output: z.object({ id }),
  status: 201,
  problems: ['input-invalid', 'second-factor-needed', 'keys-away'],
});

export const recordOnIncident = endpoint({
  ...{ name: 'record-on-incident', method: 'POST', path: 'staff/incidents/{incident}/entries', ...staffs },
  summary: 'Adds to the timeline what was found out, decided or done. Nothing in it is ever changed.',
  act: 'incident.record',
  input: writtenEntry,
  status: 204,
  problems: [...adds, 'input-invalid', 'risk-asks-for-notice'],
});

export const scopeIncident = endpoint({
  ...{ name: 'scope-incident', method: 'POST', path: 'staff/incidents/{incident}/scope', ...staffs },
  summary: 'Says what a breach may have reached, and counts from the data which companies and how many people that is.',
  act: 'incident.record',
  input: scopeInput,
  status: 204,
  problems: [...adds, 'input-invalid'],
});

export const tellCustomers = endpoint({
  ...{ name: 'tell-customers', method: 'POST', path: 'staff/incidents/{incident}/customers', ...staffs },
  summary: 'Sends the approved notice to HR of every company that was reached and has not had it, once.',
  act: 'incident.tell-customers',
  output: z.object({ told: z.number(), withoutHr: z.array(id) }),
  problems: [...adds, 'notice-not-approved', 'nothing-reached'],
});

export const proposeClose = endpoint({
  ...{ name: 'propose-close', method: 'POST', path: 'staff/incidents/{incident}/proposal', ...staffs },
  summary: 'Proposes that an incident be closed: every duty is met. Another person closes it.',
  act: 'incident.close',
  status: 204,
  problems: [...adds, 'duties-open'],
});

export const withdrawClose = endpoint({
  ...{ name: 'withdraw-close', method: 'POST', path: 'staff/incidents/{incident}/proposal/end', ...staffs },
  summary: 'Takes back that an incident be closed, or declines it.',
  act: 'incident.close',
  status: 204,
  problems: [...adds],
});

export const confirmClose = endpoint({
  ...{ name: 'confirm-close', method: 'POST', path: 'staff/incidents/{incident}/closed', ...staffs },
  summary: 'Closes an incident that somebody else has proposed to close.',
  act: 'incident.close',
  status: 204,
  problems: [...adds, 'duties-open', 'own-close'],
});

export const reopenIncident = endpoint({
  ...{ name: 'reopen-incident', method: 'POST', path: 'staff/incidents/{incident}/reopened', ...staffs },
  summary: 'Opens a closed incident again, because something new is known.',
  act: 'incident.record',
  input: z.object({ why: typed(4000).check(z.minLength(3)) }),
  status: 204,
  problems: [...adds, 'input-invalid'],
});

export const noticeView = named(
  'IncidentNotice',
  z.object({ id, text: sentenceText, people: range, categories: z.array(sentenceText), sentAt: instant }),
);
export type NoticeView = z.output<typeof noticeView>;

export const listCompanyIncidents = endpoint({
  name: 'list-company-incidents',
  method: 'GET',
  path: 'company/incidents',
  summary: 'What the company was told of breaches that reached it, the latest first.',
  act: 'incident-notice.read',
  output: z.object({ items: z.array(noticeView) }),
});
