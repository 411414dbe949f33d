import type { PayrollProfileView } from '../../../shared/payroll/files/contract.ts';
import type { Stack } from '../stack/start-stack.ts';
import { employees } from './company.ts';
import { signInAs } from './sign-in-as.ts';

const name = 'Lönesystemet på den här datorn';
type Endpoint = { id: string; version: number; name: string; url: string };

/**
 * Connects the demo company with the payroll system on this machine, as its HR would with one outside: a key that may read and confirm runs,
 * a webhook endpoint that tells of each that is locked, and files that say its pay types. Once; where the payroll system answers elsewhere by now, the endpoint follows it.
 */
export async function connectPayroll({ origin, payrollOrigin, kept }: Stack): Promise<void> {
  const hr = await signInAs(origin, employees.find(({ roles }) => roles.includes('hr'))!.oid);
  const wish = { name, url: `${payrollOrigin}/webhooks`, events: ['payroll_run.locked'] };
  const { items } = await hr.api<{ items: Endpoint[] }>('GET', 'webhook-endpoints');
  const known = items.find((one) => one.name === name);
  if (known) {
    if (known.url !== wish.url)
      await hr.api('PUT', `webhook-endpoints/${known.id}`, { version: known.version, ...wish });
    return;
  }
  const { secret } = await hr.api<{ secret: string }>('POST', 'webhook-endpoints', wish);
  const scopes = ['payroll.read', 'payroll.confirm'];
  const { token: key } = await hr.api<{ token: string }>('POST', 'api-keys', { name, scopes, days: 90 });
  const answer = await fetch(`${payrollOrigin}/connection`, {
    method: 'PUT',
    headers: { 'x-control-secret': kept.passwords.payroll.reveal() },
    body: JSON.stringify({ key, secret }),
  });
  if (!answer.ok) throw new Error(`the payroll system took no connection: ${answer.status}`);
  // The demo company's benefits have the pay types of a payroll system, which PAXml says in a field of their own.
  const { version, profile } = await hr.api<PayrollProfileView>('GET', 'payroll-profile');
  const settings = { ...profile.settings, codeField: 'lonart' };
  await hr.api('PUT', 'payroll-profile', { version, ...profile, settings });
}
