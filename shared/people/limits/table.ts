import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal, sealedPersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';

/**
 * What may not be done with somebody's data for the time being, because they asked for it and the employer agreed. restriction: it is kept
 * and nothing else (GDPR Art. 18(2)); objection: no machine judges their claims (Art. 21(1)). It stands until it is lifted.
 */
export const personLimits = pgTable(
  'person_limits',
  {
    companyId: companyId(),
    /** The request that it was granted on. */
    id: idColumn('id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    kind: text('kind').$type<'restriction' | 'objection'>().notNull(),
    since: instantColumn('since').notNull(),
    liftedAt: instantColumn('lifted_at'),
    liftedBy: idColumn('lifted_by'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const personLimitsClass = classify(personLimits, {
  kind: 'tenant',
  purpose: 'Answer people who ask what is done with their data, and show that it was answered',
  subject: 'employee',
  person: 'employeeId',
  legalBasis: 'GDPR Art. 6(1)(c): Art. 12 and 15–21',
  retention: {
    period: 'P2Y',
    from: 'lifted_at',
    action: 'delete',
    basis: 'an answer can be complained about, and is shown to the authority that asks',
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    kind: readablePersonal('user.account.settings', 'every evaluation and every payroll run asks for it'),
    since: impersonal('time'),
    liftedAt: impersonal('time'),
    liftedBy: impersonal('identifier'),
  },
});

/** What is kept beyond its period because it may have to be shown: one person's data, or the whole company's. */
export const legalHolds = pgTable(
  'legal_holds',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    /** Whose data is held; null: everybody's. */
    employeeId: idColumn('employee_id'),
    /** Why, in HR's words: sealed with the person's key, or the company's own where everybody is held. */
    reason: sealedColumn<string>('legal_holds', 'reason').notNull(),
    placedBy: idColumn('placed_by').notNull(),
    placedAt: instantColumn('placed_at').notNull(),
    endedBy: idColumn('ended_by'),
    endedAt: instantColumn('ended_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const legalHoldsClass = classify(legalHolds, {
  kind: 'tenant',
  purpose: 'Keep what a dispute or an inspection asks for, and show why it was kept',
  subject: 'employee',
  // A hold of everybody is sealed with the company's own key, which its value says by itself.
  person: 'employeeId',
  legalBasis: 'GDPR Art. 17(3)(e) and 6(1)(f): to establish, exercise or defend legal claims',
  retention: { period: 'P1Y', from: 'ended_at', action: 'delete', basis: 'why something was kept can be asked about' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    // What an employer prepares against somebody is not handed out with their data: GDPR Art. 15(4) and 23(1)(j).
    reason: sealedPersonal('user.content', { special: true, exported: false }),
    placedBy: impersonal('identifier'),
    placedAt: impersonal('time'),
    endedBy: impersonal('identifier'),
    endedAt: impersonal('time'),
  },
});
