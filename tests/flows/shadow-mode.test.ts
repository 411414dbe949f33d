import { expect, test } from 'vitest';
import { asSetUp } from '../../shared/claims/ai-settings/ai-settings.ts';
import type { AiSettingsView } from '../../shared/claims/ai-settings/contract.ts';
import { evaluations } from '../../shared/claims/evaluation/table.ts';
import type { ExpenseRow, ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { sendClaim } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();

test('HR tries the machine in shadow mode, decides, sees what it thought, and then lets it decide', async () => {
  const company = await stack.company({ machine: 'off' });
  const [employee, hr] = [await company.as('employee'), await company.as('hr')];
  const before = await hr.ask<AiSettingsView>('GET', 'ai-settings');
  const shadow = { ...before.settings, machine: 'shadow', declinesByPeople: true };
  const on = await hr.ask<AiSettingsView>('PUT', 'ai-settings', { version: before.version, ...shadow });
  expect(on).toMatchObject({ version: before.version + 1, settings: { machine: 'shadow' }, shadow: { judged: 0 } });

  const claim = await sendClaim(employee, textReceipt({ vendor: 'Skugga Gym AB' }));
  expect(claim).toMatchObject({ state: 'in_review', confidence: null, evaluation: { findings: [], opinion: null } });
  const queue = await hr.ask<{ items: ExpenseRow[] }>('GET', 'queue');
  expect(queue.items).toMatchObject([{ id: claim.id, confidence: null }]);
  const [row] = await stack.db.app.inTenant(company.id, (tx) => tx.db.select().from(evaluations));
  expect(row).toMatchObject({ mode: 'shadow', opinion: 'approve', verdict: 'defer' });

  const body = { version: claim.version, outcome: 'approve' };
  const decided = (await hr.call('POST', `expenses/${claim.id}/decision`, { body })).json as ExpenseView;
  expect(decided).toMatchObject({ decidedBy: 'person', evaluation: { opinion: { verdict: 'approve' } } });
  const after = await hr.ask<AiSettingsView>('GET', 'ai-settings');
  expect(after.shadow).toEqual({ judged: 1, decided: 1 });

  // To let it decide takes the assessment; with it the next claim is decided at once.
  const wanted = { version: after.version, ...after.settings, machine: 'on' };
  expect(await hr.call('PUT', 'ai-settings', { body: wanted })).toMatchObject({
    status: 409,
    json: { code: 'dpia-needed' },
  });
  await hr.ask('POST', 'ai-settings/dpia', { version: after.dpia.version, reference: 'HR-2026-14', answers: {} });
  await hr.ask('PUT', 'ai-settings', wanted);
  const next = await sendClaim(employee, textReceipt({ vendor: 'Ljus Gym AB' }));
  expect(next).toMatchObject({ state: 'approved', decidedBy: 'machine' });
});

test('a company as it is set up is read for, and nothing is judged or decided without a person', async () => {
  const company = await stack.company({ machine: 'off' });
  const [employee, hr] = [await company.as('employee'), await company.as('hr')];
  const { version } = await hr.ask<AiSettingsView>('GET', 'ai-settings');
  await hr.ask('PUT', 'ai-settings', { version, ...asSetUp });
  const claim = await sendClaim(employee, textReceipt({ vendor: 'Nystart Gym AB' }));
  expect(claim).toMatchObject({ state: 'in_review', evaluation: { by: 'none', findings: [] } });
  const settled = await sendClaim(employee, textReceipt({ vendor: 'Skobutiken AB', what: 'Löparskor', vatRate: 25 }));
  expect(settled.state).toBe('in_review');
});
