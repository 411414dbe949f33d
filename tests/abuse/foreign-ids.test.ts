import { describe, expect, test } from 'vitest';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import type { Answer } from '../support/caller.ts';
import { allEndpoints } from '../support/endpoints.ts';
import { claimInReview, readDraft } from '../support/send-claim.ts';
import { pathOf, validBody, type PathIds } from '../support/valid-body.ts';
import { photograph, photographAtRest } from '../support/photograph.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const [ours, theirs] = [await stack.company(), await stack.company()];
const claim = await claimInReview(await theirs.as('employee'), 'Främmande AB');
const own = await readDraft(await ours.as('employee'));
const withIds = (await allEndpoints()).filter(({ path, by = 'person' }) => path.includes('{') && by === 'person');
const before = await photographAtRest(stack, theirs.id);

const absent = () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
const visible = ({ status, text, headers }: Answer) => ({
  status,
  text,
  headers: [...headers].filter(([name]) => name !== 'date'),
});

const askers = [
  ['an employee', ours.people.employee],
  ['HR', ours.people.hr],
] as const;

describe.each(askers)('to %s', (_, person) => {
  test.each(withIds.map((endpoint) => [endpoint.name, endpoint] as const))(
    '%s gives the same for another company’s id as for no id',
    async (_name, endpoint) => {
      const caller = await stack.caller(person);
      const ask = async (ids: PathIds) =>
        visible(await caller.call(endpoint.method, pathOf(endpoint, ids), validBody(endpoint)));
      const foreign = await ask({
        expense: claim.id,
        receipt: claim.receipts[0]!.id,
        employee: theirs.people.employee.employee,
      });
      const none = await ask({ expense: absent(), receipt: absent(), employee: absent() });
      expect(foreign).toEqual(none);
      expect([403, 404]).toContain(none.status);
      for (const odd of [claim.id.toUpperCase(), 'x', '..%2f', `${claim.id}%00`, "1'--"])
        expect([404, none.status], odd).toContain((await ask({ expense: odd, receipt: odd, employee: odd })).status);
    },
  );
});

test('another company’s receipt is not removed through one’s own claim', async () => {
  const caller = await ours.as('employee');
  const answer = await caller.call('DELETE', `expenses/${own.id}/receipts/${claim.receipts[0]!.id}`);
  expect(answer).toMatchObject({ status: 404, json: { code: 'not-found' } });
});

test('another company’s category cannot be claimed in', async () => {
  const caller = await ours.as('employee');
  for (const [method, path] of [
    ['POST', 'expenses'],
    ['PATCH', `expenses/${own.id}`],
  ] as const) {
    const answer = await caller.call(method, path, { body: { categoryId: theirs.wellness } });
    expect(answer).toMatchObject({ status: 404, json: { code: 'not-found' } });
  }
});

test('no list of ours has anything of theirs, with any cursor', async () => {
  for (const who of ['employee', 'hr'] as const) {
    const caller = await ours.as(who);
    for (const path of ['expenses', `expenses?cursor=${claim.id}`, 'notifications', 'benefits', 'queue', 'employees']) {
      const answer = await caller.call('GET', path);
      for (const theirId of [claim.id, theirs.id, theirs.wellness, theirs.people.employee.employee])
        expect(answer.text, path).not.toContain(theirId);
    }
    for (const path of ['expenses/search', 'queue/search']) {
      const answer = await caller.call('POST', path, { body: { search: 'främmande' } });
      expect(answer.text, path).not.toContain(claim.id);
      if (answer.status === 200) expect(answer.json).toMatchObject({ items: [] });
    }
  }
});

test('nothing of theirs moved', async () => {
  const after = await photograph(stack, theirs.id);
  expect(after).toEqual(before);
});
