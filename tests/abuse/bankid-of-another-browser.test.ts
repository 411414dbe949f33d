import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { cancelBankid } from '../../shared/people/bankid/cancel-bankid.ts';
import { chooseBankidCompany } from '../../shared/people/bankid/choose-bankid-company.ts';
import { collectBankid } from '../../shared/people/bankid/collect-bankid.ts';
import { forgetBankidOrders } from '../../shared/people/bankid/forget-bankid-orders.ts';
import { bankidOrders } from '../../shared/people/bankid/table.ts';
import { tokenIn } from '../support/bankid-app.ts';
import { bankidWorld, codeOf, numbers, windows } from '../support/bankid-world.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { nonceIn } from '../support/sign-in-by-bankid.ts';

const world = await bankidWorld();
const { db, uses, app, ours, begin, look } = world;
const { alone, both } = numbers;

test('on the same device only the browser that comes back from the app is signed in', async () => {
  const { view, ticket } = await begin('same-device');
  const back = await app.approve(await app.openAs(tokenIn(view.appUrl), alone));
  expect(back).toBe(`${uses.publicOrigin}/sign-in#bankid=${nonceIn(back)}`);
  for (const wrong of [undefined, '', 'x', 'x'.repeat(43)])
    expect(await look(ticket, wrong)).toMatchObject({ view: { state: 'return' }, session: null });
  // Somebody else's browser that has the nonce, and a sign-in of its own under way.
  const other = await begin('same-device');
  expect(await look(other.ticket, nonceIn(back))).toMatchObject({ view: { state: 'pending' }, session: null });
  expect((await look(ticket, nonceIn(back))).session).not.toBeNull();
});

test('a device on another network than the browser it was started from signs nobody in', async () => {
  const { view, ticket } = await begin('same-device', '192.0.2.1');
  const back = await app.approve(await app.openAs(tokenIn(view.appUrl), alone, '192.0.2.2'));
  await expectRefusal(look(ticket, nonceIn(back)), 'bankid-elsewhere');
  await expectRefusal(look(ticket, nonceIn(back)), 'bankid-gone');
  // With a code it is another device by nature.
  const scanned = await begin('qr', '192.0.2.1');
  await app.approve(await app.openAs(codeOf(scanned.view), alone, '192.0.2.2'));
  expect((await look(scanned.ticket)).session).not.toBeNull();
});

test('on the same device the choice too is for the browser that came back', async () => {
  const { view, ticket } = await begin('same-device');
  const back = await app.approve(await app.openAs(tokenIn(view.appUrl), both));
  await look(ticket);
  await expectRefusal(chooseBankidCompany(uses, ticket, { company: ours.id }), 'bankid-gone');
  expect((await look(ticket, nonceIn(back))).view.state).toBe('choose');
  expect((await chooseBankidCompany(uses, ticket, { company: ours.id })).session).not.toBeNull();
});

test('a ticket that is missing, changed or another order’s opens nothing', async () => {
  const [mine, other] = [await begin(), await begin()];
  const [id, secret] = mine.ticket!.split('.');
  const [otherId] = other.ticket!.split('.');
  for (const wrong of [
    null,
    '',
    'x',
    id!,
    `${id}.`,
    `${otherId}.${secret}`,
    `${id}.${'A'.repeat(43)}`,
    `${mine.ticket}A`,
  ])
    await expectRefusal(collectBankid(uses, wrong, {}), 'bankid-gone');
  expect((await collectBankid(uses, mine.ticket, {})).view.state).toBe('pending');
});

test('a row that somebody gives to another browser, or fills from another order, does not open', async () => {
  const [victim, thief] = [await begin(), await begin()];
  await app.approve(await app.openAs(codeOf(victim.view), alone));
  const rowOf = async ({ ticket }: { ticket: string | null }) =>
    (
      await db.app.onPlatform((tx) =>
        tx.db
          .select()
          .from(bankidOrders)
          .where(eq(bankidOrders.id, ticket!.split('.')[0]!)),
      )
    )[0]!;
  const [from, to] = [await rowOf(victim), await rowOf(thief)];
  const set = (id: string, change: Partial<typeof bankidOrders.$inferInsert>) =>
    db.app.onPlatform((tx) => tx.db.update(bankidOrders).set(change).where(eq(bankidOrders.id, id)));
  await set(to.id, { content: from.content });
  await expectRefusal(look(thief.ticket), 'bankid-gone');
  const [, secret] = thief.ticket!.split('.');
  await set(from.id, { secretHash: to.secretHash });
  await expectRefusal(look(`${from.id}.${secret}`), 'bankid-gone');
});

test('what is kept of a sign-in says nothing in clear, the secret of its code least of all', async () => {
  const { view, ticket } = await begin('qr', '192.0.2.77');
  await app.approve(await app.openAs(codeOf(view), both));
  await look(ticket);
  const rows = await db.app.onPlatform((tx) => tx.db.select().from(bankidOrders));
  const dump = rows
    .map((row) => `${JSON.stringify({ ...row, content: '' })}${row.content.toString('latin1')}`)
    .join('\n');
  for (const word of [both, '192.0.2.77', windows, 'qrStartSecret', view.qr!.split('.')[1]!])
    expect(dump).not.toContain(word);
});

test('given up, it is gone here and at BankID; another browser gives up nothing', async () => {
  const { view, ticket } = await begin();
  const order = (await app.scan(codeOf(view)))!;
  await cancelBankid(uses, null);
  await cancelBankid(uses, `${ticket!.split('.')[0]}.${'A'.repeat(43)}`);
  expect((await look(ticket)).view.state).toBe('pending');
  await cancelBankid(uses, ticket);
  await expectRefusal(look(ticket), 'bankid-gone');
  await expect(app.approve(order)).rejects.toThrow('410');
  await cancelBankid(uses, ticket);
});

test('after a quarter of an hour nothing is left of it', async () => {
  const { ticket } = await begin();
  world.later(15 * 60);
  await expectRefusal(collectBankid(uses, ticket, {}), 'bankid-gone');
  expect(await forgetBankidOrders(uses)).toBeGreaterThan(0);
  expect(await db.app.onPlatform((tx) => tx.db.select().from(bankidOrders))).toEqual([]);
});
