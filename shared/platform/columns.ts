import { sql } from 'drizzle-orm';
import { bigint, customType, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '../kernel/ids.ts';
import type { Ore } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** Column types that every table uses, typed as the kernel's values. */
export const idColumn = (name: string) => uuid(name).$type<Id>();
export const companyId = () => idColumn('company_id').notNull();
export const instantColumn = (name: string) => timestamp(name, { withTimezone: true });
export const oreColumn = (name: string) => bigint(name, { mode: 'number' }).$type<Ore>();
export const dayColumn = customType<{ data: PlainDate; driverData: string }>({ dataType: () => 'date' });
export const bytesColumn = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** The row-level security condition of every tenant table, as migrations write it: wrapped in a select, it is computed once a query. */
export const ownCompany = sql`company_id = (select nullif(current_setting('app.company_id', true), '')::uuid)`;
