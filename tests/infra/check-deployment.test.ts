import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openStandIn } from '../../infra/local/peers/claude/stand-in.ts';
import { serveResourceManager } from '../../infra/local/peers/resource-manager/serve-resource-manager.ts';
import { readEvidence } from '../../shared/trust/release/evidence-note.ts';
import { control } from '../support/control.ts';
import { answersOf, group, names, recorded, subscription } from '../support/deployment/recorded.ts';

control('eu-only', 'secrets');

const directory = mkdtempSync(join(tmpdir(), 'check-deployment-'));
const program = fileURLToPath(new URL('../../functions/commands/operations.ts', import.meta.url));
const [azure, bedrock] = [await serveResourceManager(), await openStandIn()];
afterAll(async () => {
  await Promise.all([azure.stop(), bedrock.stop()]);
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(() => {
  azure.serve(answersOf(recorded()));
  bedrock.destinations.regions = ['eu-north-1', 'eu-central-1'];
});

type Answer = Readonly<{ code: number; text: string; says: string; facts: Record<string, unknown> }>;
const usual = ['--subscription', subscription, '--group', group];

/** Runs the command with the stand-ins for Azure and Bedrock. */
const check = (...words: string[]): Promise<Answer> =>
  new Promise((resolve) => {
    const manager = words.includes('--resource-manager') ? [] : ['--resource-manager', azure.origin];
    const standIns = [...manager, '--bedrock', bedrock.origin];
    const all = [program, 'check-deployment', ...words, ...standIns, '--state', join(directory, 'state')];
    const keys = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'of-a-test' };
    const env = { ...process.env, ...azure.environment, ...keys };
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', ...all],
      { env, encoding: 'utf8' },
      (error, text, says) => {
        const facts = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, text, says, facts });
      },
    );
  });

test('what is as it has to be is said in a table, and what is recorded is what a release signs', async () => {
  const file = join(directory, 'deployment.json');
  const { code, text, says } = await check(...usual, '--record', file);
  expect([code, says]).toEqual([0, '']);
  expect(text).toContain('ok  no-keys');
  expect(text).not.toContain('WRONG');
  const deployment = JSON.parse(readFileSync(file, 'utf8')) as { answers: object };
  const signed = readEvidence({ commit: 'a'.repeat(40), finishedAt: new Date().toISOString(), tests: {}, deployment });
  expect(signed.deployment?.answers).toMatchObject({ 'eu-only': true, 'database-private': true, apart: true });
});

test('a key that the platform put in turns it red, by the name of the setting alone', async () => {
  const all = recorded();
  all.answers[`${names.site}/settings`]!['AzureWebJobsStorage'] = 'AccountName=x;AccountKey=dG8gYmUgaGlkZGVu';
  azure.serve(answersOf(all));
  const { code, text } = await check(...usual);
  expect(code).toBe(1);
  expect(text).toContain(`no-keys: ${names.site}: AzureWebJobsStorage is a key`);
  expect(text).not.toContain('dG8gYmUgaGlkZGVu');
});

test('a profile that leads out of the EU turns it red, and the answer to the trust center with it', async () => {
  bedrock.destinations.regions = ['eu-north-1', 'us-east-1'];
  const { code, facts } = await check(...usual, '--json');
  expect([code, facts['ok'], facts['model']]).toEqual([1, false, ['eu-north-1', 'us-east-1']]);
  expect(facts['answers']).toMatchObject({ 'eu-only': false, managed: true });
});

test('where Azure refuses, nothing is recorded', async () => {
  azure.serve(answersOf(recorded()), 403);
  const file = join(directory, 'refused.json');
  const { code, facts } = await check(...usual, '--record', file, '--json');
  expect([code, facts['ok'], existsSync(file)]).toEqual([1, false, false]);
  expect(String(facts['error'])).toContain('Azure answered 403');
});

test('a token for Azure goes to Azure, or to a stand-in on this machine', async () => {
  const { code, says } = await check(...usual, '--resource-manager', 'https://management.example');
  expect([code, says]).toEqual([2, '--resource-manager is for a stand-in on this machine: http://127.0.0.1:PORT\n']);
  const refused = await check('--subscription', 'x', '--group', group);
  expect([refused.code, refused.says]).toEqual([2, '--subscription is missing or not valid\n']);
});
