import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../employees/table.ts';
import { breaks } from './store.ts';

type Added = Omit<typeof employees.$inferInsert, 'companyId' | 'id' | 'createdAt'>;

/** Puts somebody into the company; whoever calls has authorised and records it. Gives their id. Throws Problem `work-email-taken`. */
export async function insertEmployee(tx: Tx, added: Added): Promise<Id> {
  const id = tx.newId();
  await tx.db
    .insert(employees)
    .values({ ...added, companyId: tx.company, id, createdAt: tx.now })
    .catch((thrown: unknown) => {
      throw breaks(thrown, 'employees_company_id_work_email_key') ? new Problem('work-email-taken') : thrown;
    });
  return id;
}
