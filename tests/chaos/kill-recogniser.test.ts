import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { drawReceipt } from '../support/draw-receipt.ts';
import { eventually } from '../support/function-host.ts';
import { ownStack } from '../support/own-stack.ts';
import { claimWhen } from '../support/send-claim.ts';
import { daysAgo } from '../support/text-receipt.ts';

const stack = await ownStack('kill-recogniser');
const kills = inject('long') ? 4 : 1;

test.runIf(process.platform === 'linux')(
  'killed while it reads, the receipt is read by the next one, and its claim is filled in once',
  { timeout: 180_000 },
  async () => {
    const company = await stack.company();
    const employee = await company.as('employee');
    const { jpeg } = await drawReceipt(`
      #TALLBO GYM AB
      Storgatan 4, 999 31 Tallbo
      Org.nr 556677-8899
      ${daysAgo(3)} 17:42
      Gymkort 1 månad vuxen      449,00
      #TOTALT SEK                 449,00
      Moms 6 %                    25,42
      Kort                       449,00
      Godkänt
    `);
    const draft = await employee.ask<ExpenseView>('POST', 'expenses', {});
    await employee.ask('POST', `expenses/${draft.id}/receipts`, jpeg);
    for (let n = 0; n < kills; n += 1) {
      const [pid] = await eventually(
        async () => stack.childrenOfHost('ocr-child'),
        (pids) => pids.length > 0,
        60_000,
      );
      await pause(150);
      process.kill(pid!, 'SIGKILL');
    }
    const read = await claimWhen(employee, draft.id, ({ receipts }) => receipts[0]?.state !== 'uploaded', 110);
    expect(read.receipts.map(({ state }) => state)).toEqual(['read']);
    expect(read).toMatchObject({ total: 449_00, state: 'draft' });
    expect(stack.linesWith('queue.failed', 'scan-receipt')).toBe(kills);
    expect(await stack.deadLetters()).toBe(0);
  },
);
