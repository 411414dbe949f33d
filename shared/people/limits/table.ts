import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';

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
