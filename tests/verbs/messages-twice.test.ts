import { randomBytes, randomInt } from 'node:crypto';
import { eq, isNotNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { applyYearlyAmount } from '../../shared/claims/allowances/apply-yearly-amount.ts';
import { followEmployment } from '../../shared/claims/allowances/follow-employment.ts';
import { goOnApplying } from '../../shared/claims/allowances/go-on-applying.ts';
import { allowances } from '../../shared/claims/benefits/table.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { removeReceiptFiles } from '../../shared/claims/receipts/remove-receipt-files.ts';
import { removeReceipt } from '../../shared/claims/receipts/remove-receipt.ts';
import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { receiptReadings } from '../../shared/claims/receipts/table.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import { sendInvitation } from '../../shared/messages/invitations/send-invitation.ts';
import { deliver } from '../../shared/messages/notifications/deliver.ts';
import { sendMail } from '../../shared/messages/notifications/send-mail.ts';
import { notifications } from '../../shared/messages/notifications/table.ts';
import { tellOfCost } from '../../shared/messages/notifications/tell-of-cost.ts';
import { tellOfEndpoint } from '../../shared/messages/notifications/tell-of-endpoint.ts';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import { bankidSubject } from '../../shared/people/bankid/bankid-subject.ts';
import { findEmployers } from '../../shared/people/bankid/find-employers.ts';
import { linkBankid } from '../../shared/people/bankid/link-bankid.ts';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { invitePerson } from '../../shared/people/invitations/invite-person.ts';
import { deliverWebhook } from '../../shared/payroll/webhooks/deliver-webhook.ts';
import { queueNames, type Message, type QueueName } from '../../shared/platform/outbox/message.ts';
import { noticeCases } from '../support/notice-cases.ts';
import { rightsCases } from '../support/rights-cases.ts';
import { enqueue } from '../../shared/platform/outbox/enqueue.ts';
import { erasePerson } from '../../shared/protection/erasure/erase-person.ts';
import { erasures } from '../../shared/protection/erasure/table.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { analyticsCase } from '../support/analytics-twice.ts';
import { allowanceWorld } from '../support/allowance-world.ts';
import { approves, claimStory, doubts } from '../support/claim-story.ts';
import { erasureWorld } from '../support/erasure-world.ts';
import { manyPeople } from '../support/many-people.ts';
import { photographTables } from '../support/photograph-tables.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { webhookWorld } from '../support/webhook-world.ts';

const world = await webhookWorld();
const { db, later, receiver } = world;
const uses = { ...world.uses, operations: db.operations };
const story = claimStory(world);
const { uses: erasing } = await erasureWorld(world);
const { changeAs, setCategory, row } = allowanceWorld(world);

type Case<Queue extends QueueName> = Readonly<{
  consume: (message: Message<Queue>) => Promise<string>;
  /** What has two or more messages of the queue sent, and gives what they are to come to, each once. */
  begin: (company: ACompany) => Promise<() => Promise<unknown>>;
  comesTo: unknown;
}>;

/** How many mails have reached two people of a company. */
const mailsOf = async (company: number): Promise<number[]> =>
  Promise.all(
    ['employee', 'colleague'].map(async (who) => (await world.mailsTo(`${who}@company${company}.example`)).length),
  );

const aRun = (): string => uuidV7(Date.now(), randomBytes(10));

/** A queue that has no case here does not compile. */
const cases: { [Queue in QueueName]: Case<Queue> } = {
  ...rightsCases(world, () => number),
  ...noticeCases(world, () => number),
  'scan-receipt': {
    consume: (message) => scanReceipt(uses, message, false),
    async begin({ id, people }) {
      const claim = await story.uploaded(people.employee);
      await uploadReceipt(uses, people.employee, claim.id, textReceipt({ vendor: 'Nummer två AB' }));
      return async () => {
        const { receipts } = await story.show(people.employee, claim.id);
        const read = await db.app.inTenant(id, (tx) =>
          tx.db.$count(receiptReadings, eq(receiptReadings.companyId, id)),
        );
        return { states: receipts.map(({ state }) => state), read };
      };
    },
    comesTo: { states: ['read', 'read'], read: 2 },
  },
  'remove-receipt-files': {
    consume: (message) => removeReceiptFiles(uses, message),
    async begin({ id, people }) {
      const claims = [await story.read(people.employee), await story.read(people.colleague)];
      const [stays] = (await story.read(people.employee)).receipts;
      const receipts = claims.map((claim) => claim.receipts[0]!.id);
      await removeReceipt(uses, people.employee, claims[0]!.id, receipts[0]!);
      await removeReceipt(uses, people.colleague, claims[1]!.id, receipts[1]!);
      const isThere = (receipt: string) =>
        uses.files.get(`${id}/${receipt}/file`).then(
          () => true,
          () => false,
        );
      return async () => Promise.all([...receipts, stays!.id].map(isThere));
    },
    comesTo: [false, false, true],
  },
  'evaluate-expense': {
    consume: (message) => evaluateExpense(uses, message),
    async begin({ people }) {
      const claims = [
        await story.submitted(people.employee, approves),
        await story.submitted(people.colleague, doubts),
      ];
      return async () => {
        const seen = await Promise.all(
          claims.map((claim, at) => story.show(at ? people.colleague : people.employee, claim.id)),
        );
        return seen.map(({ state, timeline }) => [state, timeline.length]);
      };
    },
    comesTo: [
      ['approved', 3],
      ['in_review', 3],
    ],
  },
  notify: {
    consume: (message) => deliver(uses, message),
    async begin({ id, people }) {
      await story.approved(people.employee);
      await story.inReview(people.colleague);
      return async () => {
        const rows = await db.app.inTenant(id, (tx) => tx.db.select().from(notifications));
        const told = (who: keyof typeof people) => rows.filter((one) => one.employeeId === people[who].employee).length;
        return { employee: told('employee'), hr: told('hr'), otherHr: told('otherHr') };
      };
    },
    comesTo: { employee: 1, hr: 1, otherHr: 1 },
  },
  'link-bankid': {
    consume: (message) => linkBankid(uses, message),
    async begin({ people: { hr, employee } }) {
      const [first, second] = ['19821101-2391', '19901210-2381'];
      for (const [version, personnummer] of [first, second].entries())
        await changePrivateDetails(uses, hr, employee.employee, {
          ...{ version, personnummer, email: null, phone: null, bankAccount: null },
        });
      const employers = async (number: string) =>
        (await findEmployers(uses, await bankidSubject(uses, number.replace('-', '')))).filter(
          ({ employee: one }) => one === employee.employee,
        ).length;
      return async () => [await employers(first), await employers(second)];
    },
    comesTo: [0, 1],
  },
  'employment-changed': {
    consume: (message) => followEmployment(uses, message),
    async begin(company) {
      const { hr, employee } = company.people;
      await setCategory(company, { prorating: 'days-and-share' });
      for (const partTimePermille of [500, 800]) await changeAs(hr, employee.employee, { partTimePermille });
      return async () => (await row(company, employee.employee))!.base;
    },
    comesTo: 4000_00,
  },
  'go-on-applying': {
    consume: (message) => goOnApplying(uses, message),
    async begin(company) {
      const administrator = await db.client('migrator');
      const all = await manyPeople(administrator, company, 1010);
      await administrator.end();
      await setCategory(company, { yearlyAmount: 4500_00 });
      const asked = { category: company.wellness, year: company.year, version: 1 };
      // Asked for twice: two chains go through the same people.
      for (let time = 0; time < 2; time += 1) await applyYearlyAmount(uses, company.people.hr, asked);
      return async () => {
        const rows = await db.app.inTenant(company.id, (tx) => tx.db.select().from(allowances));
        return rows.filter(({ base }) => base === 4500_00).length - all;
      };
    },
    comesTo: 0,
  },
  'send-mail': {
    consume: (message) => sendMail(uses, message),
    async begin(company) {
      await story.approved(company.people.employee);
      await story.approved(company.people.colleague);
      for (const message of await world.messages(company.id, 'notify')) await deliver(uses, message);
      return async () => mailsOf(number);
    },
    comesTo: [1, 1],
  },
  'tell-of-cost': {
    consume: (message) => tellOfCost(uses, message),
    async begin({ id, people }) {
      await db.app.inTenant(id, async (tx) => {
        for (const share of [80, 100]) await enqueue(tx, 'tell-of-cost', { month: '2026-05-01', share });
      });
      return async () => {
        const rows = await db.app.inTenant(id, (tx) => tx.db.select().from(notifications));
        return rows
          .filter((one) => one.employeeId === people.hr.employee)
          .map(({ kind }) => kind)
          .toSorted();
      };
    },
    comesTo: ['model-cost-100', 'model-cost-80'],
  },
  'tell-analytics': await analyticsCase(db, uses.log),
  'send-invitation': {
    consume: (message) => sendInvitation(uses, message),
    async begin(company) {
      for (const who of ['employee', 'colleague'] as const)
        await invitePerson(uses, company.people.hr, company.people[who].employee);
      return async () => mailsOf(number);
    },
    comesTo: [1, 1],
  },
  'deliver-webhook': {
    consume: (message) => deliverWebhook(uses, message),
    async begin(company) {
      // The receiver's library looks at the time of its own machine.
      db.clock.set(new Date());
      receiver.answer((answer) => void answer.writeHead(204).end());
      await world.endpoint(company);
      const runs = [aRun(), aRun()];
      for (const run of runs) await world.announce(company, { type: 'payroll_run.locked', data: { run } });
      return async () =>
        runs.map((run) => receiver.received.filter(({ body, good }) => good && body.includes(run)).length);
    },
    comesTo: [1, 1],
  },
  'erase-person': {
    consume: (message) => erasePerson(erasing, message),
    async begin({ id, people }) {
      const who = [people.employee, people.colleague];
      for (const person of who) await story.declined(person);
      await db.app.inTenant(id, async (tx) => {
        for (const { employee } of who)
          await enqueue(tx, 'erase-person', { employee, request: tx.newId(), basis: 'request' });
      });
      return () => db.app.inTenant(id, (tx) => tx.db.$count(erasures, isNotNull(erasures.finishedAt)));
    },
    comesTo: 2,
  },
  'tell-of-endpoint': {
    consume: (message) => tellOfEndpoint(uses, message),
    async begin(company) {
      receiver.answer((answer) => void answer.writeHead(410).end());
      await world.endpoint(company);
      await world.endpoint(company);
      await world.announce(company, { type: 'payroll_run.locked', data: { run: aRun() } });
      for (const { id } of await world.deliveries(company)) await world.wake(company, id);
      return async () => {
        const rows = await db.app.inTenant(company.id, (tx) => tx.db.select().from(notifications));
        const told = (who: 'employee' | 'hr' | 'otherHr') =>
          rows.filter((one) => one.employeeId === company.people[who].employee).map(({ kind }) => kind);
        return { employee: told('employee'), hr: told('hr'), otherHr: told('otherHr') };
      };
    },
    comesTo: { employee: [], hr: ['endpoint-gone', 'endpoint-gone'], otherHr: ['endpoint-gone', 'endpoint-gone'] },
  },
};

let number = randomInt(10_000, 90_000);
const orders = ['as they were sent', 'the last first'] as const;

const consumed = queueNames.filter((queue) => queue !== 'erase-person');

test.each(consumed.flatMap((queue) => orders.map((order) => [queue, order] as const)))(
  'every message of %s comes twice, %s, and does once what it does',
  { timeout: 60_000 },
  async (queue, order) => {
    const { begin, consume, comesTo } = cases[queue] as Case<QueueName>;
    // The mail server is the whole run's: addresses that nobody else writes to.
    number += 1;
    const company = await aCompany(db, { number, yearlyAmount: 5000_00 });
    const came = await begin(company);
    later();
    const handled = new Set<string>();
    /** Handles what is there and what follows from it, each twice at once and twice in a row. */
    const handle = async () => {
      for (;;) {
        const waiting = (await world.messages(company.id, queue)).filter(({ id }) => !handled.has(id));
        if (waiting.length === 0) return;
        for (const message of order === 'the last first' ? waiting.toReversed() : waiting) {
          handled.add(message.id);
          const twice = await Promise.allSettled([consume(message), consume(message)]);
          expect(twice.some(({ status }) => status === 'fulfilled')).toBe(true);
        }
      }
    };
    await handle();
    expect(handled.size).toBeGreaterThanOrEqual(2);
    expect(await came()).toEqual(comesTo);
    const before = await photographTables(db, company.id);
    later();
    handled.clear();
    for (const message of (await world.messages(company.id, queue)).toReversed()) await consume(message);
    expect(await photographTables(db, company.id)).toEqual(before);
    expect(await came()).toEqual(comesTo);
  },
);
