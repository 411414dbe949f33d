import { describe, expect, test } from 'vitest';
import { sentFields } from '../../shared/adapters/claude/sent-fields.ts';
import { exampleForModel, exampleInput } from '../../shared/adapters/claude/sent-example.ts';
import { exampleName } from '../../shared/adapters/claude/example-claim.ts';
import { sentLeaves } from '../../shared/adapters/claude/sent-leaves.ts';
import { sentGroups } from '../../shared/claims/ai-settings/contract.ts';
import { showWhatIsSent } from '../../shared/claims/ai-settings/show-what-is-sent.ts';
import { aCompany } from '../support/a-company.ts';
import { aStandIn, bedrock, chooseClaude, opened, routes, scanSaid, yesToAll } from '../support/claude.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const standIn = await aStandIn();
const db = await freshDatabase();
const never = new AbortController().signal;
const sent = () => standIn.asked.filter(({ method }) => method === 'POST').map(({ body }) => body);
const listed = (groups: readonly string[]) =>
  sentFields.filter(({ group }) => groups.includes(group)).map(({ path }) => path);
/** What names the model differs by route: in the address and an edition in the body, or in the body. */
const pathsOf = (body: unknown) =>
  [...sentLeaves(body).keys()].map((path) => (path === 'anthropic_version' ? 'model' : path)).toSorted();

async function realBodies(
  settings: Parameters<typeof opened>[0],
): Promise<Record<'scan' | 'evaluate' | 'policy', unknown>> {
  const claude = opened(settings);
  standIn.script({ kind: 'json', value: scanSaid() });
  await claude.scanner.scan(await exampleInput(), never);
  standIn.script(yesToAll);
  await claude.evaluator.evaluate(exampleForModel(), never);
  const [scan, ...judged] = sent();
  const isAboutPolicy = (body: unknown) => JSON.stringify(body).includes('excerpts');
  return { scan, evaluate: judged.find((body) => !isAboutPolicy(body)), policy: judged.find(isAboutPolicy) };
}

describe.each(Object.entries(routes(standIn)))('over %s', (_, settings) => {
  test('every field that really leaves is on the list, and every field on the list leaves', async () => {
    const { scan, evaluate, policy } = await realBodies(settings);
    expect(pathsOf(scan)).toEqual(listed(['scan']).toSorted());
    expect(pathsOf(evaluate)).toEqual(listed(['evaluate']).toSorted());
    expect(pathsOf(policy)).toEqual(listed(['policy']).toSorted());
  });
});

test('the page shows, field by field, what really leaves for the same claim, and whether the company sends it', async () => {
  const company = await aCompany(db);
  const claude = opened(bedrock(standIn));
  await claude.standing();
  const uses = { database: db.app, claude };
  const panel = await showWhatIsSent(uses, company.people.hr);
  expect(panel.groups.map(({ sends }) => sends)).toEqual([false, false, false]);
  expect(panel.place).toEqual({
    endpoint: standIn.origin,
    region: 'eu-north-1',
    profile: 'eu.anthropic.claude-haiku-5-5',
    model: 'claude-haiku-5-5',
  });
  expect(panel.model).toEqual({ on: true, why: null });
  expect(sent()).toEqual([]);

  const bodies = await realBodies(bedrock(standIn));
  for (const { group, fields } of panel.groups) {
    const real = sentLeaves(bodies[group]);
    expect(fields.length, group).toBeGreaterThan(0);
    for (const { path, example } of fields.filter((field) => field.path !== 'model')) {
      const values = real.get(path)!.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
      expect(example, path).not.toBe('');
      if (path.endsWith('.data')) expect(values[0]!.startsWith(example.slice(0, 32)), path).toBe(true);
      else expect(values.join('\n').startsWith(example.replace(/…$/, '')), path).toBe(true);
    }
  }
  expect(sentGroups).toEqual(panel.groups.map(({ group }) => group));

  await chooseClaude({ db } as never, company);
  const chosen = await showWhatIsSent(uses, company.people.hr);
  expect(chosen.groups.map(({ sends }) => sends)).toEqual([true, true, false]);
});

test('the example has a person on its receipt, and she is nowhere in what leaves for a judgement', async () => {
  const { evaluate } = await realBodies(bedrock(standIn));
  const text = JSON.stringify(evaluate);
  for (const part of [exampleName, 'Exempelsson', '19821101', 'anna@']) expect(text).not.toContain(part);
  expect(text).toContain('[…]');
});

test('a field that is not on the list would be found', async () => {
  const { evaluate } = await realBodies(bedrock(standIn));
  const more = { ...(evaluate as object), metadata: { user_id: 'x' } };
  expect(pathsOf(more).filter((path) => !listed(['evaluate']).includes(path))).toEqual(['metadata.user_id']);
  const hidden = structuredClone(evaluate) as { messages: { content: { text: string }[] }[] };
  const shown = JSON.parse(hidden.messages[0]!.content[0]!.text) as Record<string, unknown>;
  hidden.messages[0]!.content[0]!.text = JSON.stringify({ ...shown, employee: { name: 'x' } });
  expect(pathsOf(hidden).filter((path) => !listed(['evaluate']).includes(path))).toEqual(['employee.name']);
});

test('where no model is connected the page says so, and still shows what would be sent', async () => {
  const company = await aCompany(db);
  const panel = await showWhatIsSent({ database: db.app, claude: opened({ route: 'off' }) }, company.people.hr);
  expect(panel).toMatchObject({
    place: null,
    model: { on: false, why: { sv: expect.stringContaining('Ingen modell') } },
  });
  expect(panel.groups[0]!.fields.length).toBeGreaterThan(5);
});

test('outside the EU it is off, and the page says why', async () => {
  const company = await aCompany(db);
  const claude = opened(bedrock(standIn, { region: 'eu-west-2' }));
  await claude.standing();
  const panel = await showWhatIsSent({ database: db.app, claude }, company.people.hr);
  expect(panel.model).toEqual({
    on: false,
    why: expect.objectContaining({ en: expect.stringContaining('outside the EU') }),
  });
  await expectRefusal(showWhatIsSent({ database: db.app, claude }, company.people.employee), 'not-allowed');
});
