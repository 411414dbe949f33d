import { expect, test } from 'vitest';
import { askDemo } from '../../shared/messages/contacts/ask-demo.ts';
import { openContact } from '../../shared/messages/contacts/content.ts';
import { leastTime } from '../../shared/messages/contacts/form-ticket.ts';
import { showDemoForm } from '../../shared/messages/contacts/show-demo-form.ts';
import { platformAuditEntries } from '../../shared/platform/audit/platform-table.ts';
import { contactWorld } from '../support/contact-world.ts';

const { db, uses, ask, rows, typed } = await contactWorld();
const refused = (ticket: string, more = {}) =>
  askDemo(uses, { ...typed(ticket), ...more }).catch((error: unknown) => error);

test('a request is kept, sealed, with the version of the text that was agreed to and when', async () => {
  const { id } = await ask();
  const [row] = await rows();
  expect(row).toMatchObject({ id, language: 'sv', consent: '2026-11-26', state: 'waiting', attempt: 0, lead: null });
  expect(row!.askedAt).toEqual(db.clock.now());
  expect(await openContact(uses, id, row!.content)).toEqual({
    name: 'Vera Vill',
    email: 'vera@vill.example',
    company: 'Vill AB',
    size: '50-249',
    message: 'Vi vill se det.',
  });
  const bytes = Buffer.concat([row!.content, row!.addressKey]).toString('latin1');
  for (const word of ['Vera', 'vera@', 'Vill AB']) expect(bytes).not.toContain(word);
});

test('a row’s content opens in no other row', async () => {
  const [row] = await rows();
  expect(await openContact(uses, db.randomness.id(), row!.content)).toBeNull();
});

test('the same form sent twice, also at once, is one request', async () => {
  const { ticket } = await showDemoForm(uses);
  db.clock.advance(10_000);
  const before = (await rows()).length;
  const answers = await Promise.all([1, 2, 3].map(() => askDemo(uses, typed(ticket))));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await rows()).toHaveLength(before + 1);
  const entries = await db.operations.onPlatform((tx) => tx.db.select().from(platformAuditEntries));
  expect(entries.filter(({ act, subjectId }) => act === 'contact.asked' && subjectId === answers[0]!.id)).toHaveLength(
    1,
  );
  expect(JSON.stringify(entries)).not.toContain('vera');
});

test('a form with its hidden field filled in gets the same answer, and nothing is kept', async () => {
  const before = (await rows()).length;
  const { id } = await ask({ website: 'https://spam.example' });
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(await rows()).toHaveLength(before);
});

test('a form is good from three seconds on, for a day, and none but ours is', async () => {
  const { ticket } = await showDemoForm(uses);
  db.clock.advance(leastTime - 1);
  expect(await refused(ticket)).toMatchObject({ code: 'demo-form-too-fast' });
  db.clock.advance(1);
  expect(await refused(ticket)).toHaveProperty('id');
  db.clock.advance(86_400_000);
  expect(await refused(ticket)).toMatchObject({ code: 'demo-form-too-old' });
  const [, mark] = ticket.split('.');
  for (const forged of ['', 'x', `${db.randomness.id()}.${mark}`, `${db.randomness.id()}.`])
    expect(await refused(forged)).toMatchObject({ code: 'demo-form-too-old' });
});

test.each([
  ['no address', { email: 'vera' }],
  ['an address that could end a search', { email: 'a"or*@vill.example' }],
  ['no name', { name: '   ' }],
  ['another consent text', { consent: '2020-01-01' }],
  ['a size of its own', { size: 'many' }],
  ['a message without end', { message: 'x'.repeat(2001) }],
  ['no text at all', { name: 5 }],
])('%s is refused, and nothing is kept', async (_, more) => {
  const { ticket } = await showDemoForm(uses);
  db.clock.advance(10_000);
  const before = (await rows()).length;
  expect(await refused(ticket, more)).toMatchObject({ code: 'input-invalid' });
  expect(await rows()).toHaveLength(before);
});
