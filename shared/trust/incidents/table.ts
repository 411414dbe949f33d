import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { bytesColumn, companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import type { Canonical } from '../../kernel/canonical-json.ts';
import type { ScenarioResult } from './exercise/scenario.ts';
import type { EntryKind, IncidentState } from './state.ts';

/** One incident as lists and clocks need it. What is known of it is what its timeline says. */
export const incidents = pgTable('incidents', {
  id: idColumn('id').primaryKey(),
  /** What people call it by. */
  number: integer('number').notNull().generatedAlwaysAsIdentity(),
  state: text('state').$type<IncidentState>().notNull(),
  entries: integer('entries').notNull(),
  head: bytesColumn('head').notNull(),
  openedAt: instantColumn('opened_at').notNull(),
  changedAt: instantColumn('changed_at').notNull(),
  awareAt: instantColumn('aware_at'),
  /** The two clocks; null where there is none. `…DoneAt` once what it waits for was done. */
  authorityDue: instantColumn('authority_due'),
  authorityDoneAt: instantColumn('authority_done_at'),
  customersDue: instantColumn('customers_due'),
  customersDoneAt: instantColumn('customers_done_at'),
  proposedBy: idColumn('proposed_by'),
  closedBy: idColumn('closed_by'),
  closedAt: instantColumn('closed_at'),
});

/** An incident's timeline. Append-only; each entry holds the hash of the one before. */
export const incidentEvents = pgTable(
  'incident_events',
  {
    incidentId: idColumn('incident_id').notNull(),
    position: integer('position').notNull(),
    id: idColumn('id').notNull(),
    at: instantColumn('at').notNull(),
    byStaff: idColumn('by_staff').notNull(),
    kind: text('kind').$type<EntryKind>().notNull(),
    /** Instants, numbers, ids of companies, keys of the catalogue. */
    facts: jsonb('facts').$type<Record<string, Canonical>>().notNull(),
    /** What people typed, sealed for this entry under a key of the deployment: it can name anybody. */
    words: bytesColumn('words'),
    previous: bytesColumn('previous').notNull(),
    hash: bytesColumn('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.incidentId, table.position] })],
);

export const incidentAlerts = pgTable(
  'incident_alerts',
  {
    incidentId: idColumn('incident_id').notNull(),
    name: text('name').notNull(),
    staffId: idColumn('staff_id').notNull(),
    state: text('state').$type<'waiting' | 'sending' | 'sent' | 'refused' | 'uncertain'>().notNull(),
    at: instantColumn('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.incidentId, table.name, table.staffId] })],
);

/** That the plan was tried out by script, and how it went. */
export const incidentExercises = pgTable('incident_exercises', {
  id: idColumn('id').primaryKey(),
  heldAt: instantColumn('held_at').notNull(),
  ok: boolean('ok').notNull(),
  scenarios: jsonb('scenarios').$type<readonly ScenarioResult[]>().notNull(),
});

/** What one company was told of an incident that reached it: its own to read. */
export const incidentNotices = pgTable(
  'incident_notices',
  {
    companyId: companyId(),
    incidentId: idColumn('incident_id').notNull(),
    sv: text('sv').notNull(),
    en: text('en').notNull(),
    peopleLeast: integer('people_least').notNull(),
    peopleMost: integer('people_most').notNull(),
    categories: text('categories').array().notNull(),
    sentAt: instantColumn('sent_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.incidentId] })],
);

export type IncidentRow = typeof incidents.$inferSelect;
export type EventRow = typeof incidentEvents.$inferSelect;

const register = {
  kind: 'platform',
  purpose: 'Document every personal data breach, meet its deadlines, and prove that both was done',
  subject: 'staff',
  legalBasis: 'GDPR Art. 6(1)(c) with 33(5) and 34; NIS2 Art. 23',
  retention: { period: 'P7Y', from: 'at', action: 'keep', basis: 'GDPR Art. 33(5): the authority can ask for it' },
} as const;
const whoDid = (why: string) => readablePersonal('user.unique_id', why, { erasure: 'keep' });

export const incidentsClass = classify(incidents, {
  ...register,
  retention: { ...register.retention, from: 'changed_at' },
  columns: {
    id: impersonal('identifier'),
    number: impersonal('identifier'),
    state: impersonal('state'),
    entries: impersonal('amount'),
    head: impersonal('hash'),
    openedAt: impersonal('time'),
    changedAt: impersonal('time'),
    awareAt: impersonal('time'),
    authorityDue: impersonal('time'),
    authorityDoneAt: impersonal('time'),
    customersDue: impersonal('time'),
    customersDoneAt: impersonal('time'),
    proposedBy: whoDid('two people close, and the database itself refuses one'),
    closedBy: whoDid('two people close, and the database itself refuses one'),
    closedAt: impersonal('time'),
  },
});

export const incidentEventsClass = classify(incidentEvents, {
  ...register,
  columns: {
    incidentId: impersonal('identifier'),
    position: impersonal('amount'),
    id: impersonal('identifier'),
    at: impersonal('time'),
    byStaff: whoDid('leads to a person only through the staff row'),
    kind: impersonal('state'),
    facts: impersonal('state'),
    words: readablePersonal(
      'user.content',
      'it belongs to no company or to several, so that none’s key could seal it: a key of the deployment does',
      { exported: false, erasure: 'keep' },
    ),
    previous: impersonal('hash'),
    hash: impersonal('hash'),
  },
});

export const incidentAlertsClass = classify(incidentAlerts, {
  ...register,
  purpose: 'Tell staff in time that the clock of a breach runs',
  columns: {
    incidentId: impersonal('identifier'),
    name: impersonal('state'),
    staffId: whoDid('leads to a person only through the staff row'),
    state: impersonal('state'),
    at: impersonal('time'),
  },
});

export const incidentExercisesClass = classify(incidentExercises, {
  ...register,
  purpose: 'Show that the plan for incidents is tried out',
  subject: 'none',
  legalBasis: 'no personal data',
  retention: { ...register.retention, from: 'held_at', basis: 'shows that the plan is tried out' },
  columns: {
    id: impersonal('identifier'),
    heldAt: impersonal('time'),
    ok: impersonal('state'),
    scenarios: impersonal('state'),
  },
});

export const incidentNoticesClass = classify(incidentNotices, {
  kind: 'tenant',
  purpose: 'Tell a company of a breach that reached it, so that it can meet its own duties',
  subject: 'none',
  legalBasis: 'GDPR Art. 33(2)',
  retention: {
    period: 'P90D',
    from: 'end of the contract',
    action: 'delete',
    basis: 'the company documents the breach itself, Art. 33(5)',
  },
  columns: {
    companyId: impersonal('identifier'),
    incidentId: impersonal('identifier'),
    sv: impersonal('company text'),
    en: impersonal('company text'),
    peopleLeast: impersonal('amount'),
    peopleMost: impersonal('amount'),
    categories: impersonal('state'),
    sentAt: impersonal('time'),
  },
});
