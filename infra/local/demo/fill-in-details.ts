import { connectLocally, databaseName } from '../stack/prepare-database.ts';
import type { Stack } from '../stack/start-stack.ts';
import { company, employees, privateDetails } from './company.ts';
import { signInAs } from './sign-in-as.ts';

/** Says whether anybody at the demo company has private details on file. */
async function areFilledIn({ server, kept }: Stack): Promise<boolean> {
  const login = { user: 'app', password: kept.passwords.app.reveal() };
  const app = await connectLocally(server, login, databaseName);
  try {
    await app.query(`select set_config('app.company_id', $1, false)`, [company.id]);
    const { rowCount } = await app.query('select from employee_private where company_id = $1 limit 1', [company.id]);
    return rowCount === 1;
  } finally {
    await app.end();
  }
}

/**
 * Has HR of the demo company set the private details of its people, through the API as the page does, so that they are sealed
 * and recorded. Once: what somebody has changed since stays.
 */
export async function fillInDetails(stack: Stack): Promise<void> {
  if (await areFilledIn(stack)) return;
  const hr = await signInAs(stack.origin, employees.find(({ roles }) => roles.includes('hr'))!.oid);
  for (const { employee, ...details } of privateDetails)
    await hr.api('PUT', `employees/${employee}/private-details`, { version: 0, ...details });
}
