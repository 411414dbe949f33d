import { afterAll, beforeEach, expect, test } from 'vitest';
import { serveResourceManager } from '../../infra/local/peers/resource-manager/serve-resource-manager.ts';
import { openResourceManager } from '../../shared/adapters/azure-resources/ask-resource-manager.ts';
import { readDeployed } from '../../shared/adapters/azure-resources/read-deployed.ts';
import { checkDeployed, deploymentAnswers, deploymentChecks } from '../../shared/trust/deployment/check-deployed.ts';
import type { Deployed } from '../../shared/trust/deployment/deployed.ts';
import { answerChecks } from '../../shared/trust/evidence/answer-checks.ts';
import { control } from '../support/control.ts';
import { breaks } from '../support/deployment/break.ts';
import { answersOf, group, names, recorded, subscription, type Recorded } from '../support/deployment/recorded.ts';

control('eu-only', 'environments');

const azure = await serveResourceManager();
Object.assign(process.env, azure.environment);
afterAll(() => azure.stop());
beforeEach(() => void (azure.asked.length = 0));
const manager = await openResourceManager(azure.origin);

const read = (all: Recorded, model: Deployed['model'] = ['eu-north-1', 'eu-west-3']) => {
  azure.serve(answersOf(all));
  return readDeployed(manager, { subscription, groups: [group] }, async () => model);
};
const wrongOf = (deployed: Deployed): Record<string, readonly string[]> =>
  Object.fromEntries(
    checkDeployed(deployed).flatMap(({ name, faults }) => (faults.length === 0 ? [] : [[name, faults]])),
  );

test('a deployment that is as it has to be has nothing against it, and answers everything with yes', async () => {
  const all = recorded();
  const deployed = await read(all);
  expect(deployed.resources).toHaveLength(all.listed.length);
  expect(wrongOf(deployed)).toEqual({});
  const answers = deploymentAnswers(checkDeployed(deployed));
  expect(Object.values(answers)).toEqual(Object.keys(answers).map(() => true));
});

test.each(breaks)('$check turns red: $says', async ({ check, says, answers }) => {
  const wrong = wrongOf(await read(answers()));
  expect(wrong[check]?.join('\n')).toContain(says);
});

test('the model’s profile turns red with one region outside the EU, and where nobody could say', async () => {
  for (const model of [['eu-north-1', 'us-east-1'], ['eu-west-2'], [], 'unknown'] as const)
    expect(Object.keys(wrongOf(await read(recorded(), model)))).toEqual(['model-regions']);
  expect(wrongOf(await read(recorded(), 'off'))).toEqual({});
});

test('each check is turned red here', () => {
  const broken = new Set([...breaks.map(({ check }) => check), 'model-regions']);
  expect([...broken].toSorted()).toEqual(deploymentChecks.map(({ name }) => name).toSorted());
});

test('each answer is one that the trust center asks for, and turns to no with a check of its own', async () => {
  const asked = Object.keys(answerChecks).filter((id) => id.startsWith('deployment:'));
  const given = deploymentAnswers(checkDeployed(await read(recorded())));
  expect(Object.keys(given).filter((name) => !asked.includes(`deployment:${name}`))).toEqual([]);
  // Whether staff need a second factor stands in the directory, and not in Resource Manager.
  expect(asked.filter((id) => given[id.slice('deployment:'.length)] === undefined)).toEqual([
    'deployment:staff-factor',
  ]);
  const turned = new Set<string>();
  for (const { answers } of breaks) {
    const after = deploymentAnswers(checkDeployed(await read(answers())));
    for (const [name, holds] of Object.entries(after)) if (!holds) turned.add(name);
  }
  expect([...turned].toSorted()).toEqual(Object.keys(given).toSorted());
});

test('an empty group is not a good one', async () => {
  const wrong = wrongOf(await read({ ...recorded(), listed: [] }));
  expect(wrong['regions']).toEqual(['nothing was found: is it the right group?']);
  expect(wrong['not-public']).not.toEqual([]);
});

test('settings are asked for by POST, and by name alone in what is said', async () => {
  const deployed = await read(breaks.find(({ says }) => says === 'AzureWebJobsStorage is a key')!.answers());
  expect(azure.asked.filter((one) => one.startsWith('POST'))).toHaveLength(1);
  expect(JSON.stringify(checkDeployed(deployed))).not.toContain('bm90IGEga2V5');
  expect(JSON.stringify(checkDeployed(deployed))).toContain(names.site);
});

test.each([401, 403, 404, 429, 500])('where Azure answers %i nothing is said of the deployment', async (status) => {
  azure.serve(answersOf(recorded()), status);
  await expect(readDeployed(manager, { subscription, groups: [group] }, async () => 'off')).rejects.toMatchObject({
    ...{ name: 'AzureRefused', status },
  });
});
