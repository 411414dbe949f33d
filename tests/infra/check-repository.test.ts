import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { serveGitHub, type GitHubAnswers } from '../../infra/local/peers/github/serve-github.ts';
import { readRepository } from '../../shared/adapters/github/read-repository.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { repositoryAnswers } from '../../shared/trust/deployment/repository-answers.ts';
import { answerChecks } from '../../shared/trust/evidence/answer-checks.ts';
import { readEvidence } from '../../shared/trust/release/evidence-note.ts';

const token = 'github-token-of-a-test';
const github = await serveGitHub(token);
const directory = mkdtempSync(join(tmpdir(), 'check-repository-'));
afterAll(async () => {
  await github.stop();
  rmSync(directory, { recursive: true, force: true });
});

const repository = '/repos/clvr/benefits';
const good: GitHubAnswers = {
  '/orgs/clvr': { two_factor_requirement_enabled: true, default_repository_permission: 'none' },
  [repository]: { private: true, default_branch: 'main' },
  [`${repository}/rules/branches/main`]: [
    { type: 'pull_request', parameters: { required_approving_review_count: 1 } },
    { type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'checks' }] } },
  ],
  [`${repository}/vulnerability-alerts`]: 204,
};
beforeEach(() => github.serve(good));

const read = async (given: GitHubAnswers, key = token) => {
  github.serve(given);
  const asked = { api: github.origin, owner: 'clvr', name: 'benefits', branch: 'main' };
  return repositoryAnswers(await readRepository({ ...asked, token: new Secret(key) }));
};

test('a repository that is guarded answers everything that is asked with yes', async () => {
  const asked = Object.keys(answerChecks).filter((id) => id.startsWith('repository:'));
  const answers = await read(good);
  expect(
    Object.keys(answers)
      .map((name) => `repository:${name}`)
      .toSorted(),
  ).toEqual(asked.toSorted());
  expect(Object.values(answers)).toEqual(asked.map(() => true));
});

test('the older protection of a branch counts too, where it holds for administrators', async () => {
  const protection = {
    required_pull_request_reviews: { required_approving_review_count: 1 },
    required_status_checks: { checks: [{ context: 'checks' }] },
    enforce_admins: { enabled: true },
  };
  const older = {
    ...good,
    [`${repository}/rules/branches/main`]: [],
    [`${repository}/branches/main/protection`]: protection,
  };
  expect(await read(older)).toMatchObject({ 'protected-branch': true, 'tests-required': true });
  const loose = { ...protection, enforce_admins: { enabled: false } };
  expect(await read({ ...older, [`${repository}/branches/main/protection`]: loose })).toMatchObject({
    'protected-branch': false,
  });
});

test.each<[string, GitHubAnswers]>([
  ['two-factor', { '/orgs/clvr': { two_factor_requirement_enabled: false, default_repository_permission: 'none' } }],
  ['members-only', { [repository]: { private: false } }],
  ['members-only', { '/orgs/clvr': { two_factor_requirement_enabled: true, default_repository_permission: 'read' } }],
  ['protected-branch', { [`${repository}/rules/branches/main`]: [] }],
  [
    'protected-branch',
    {
      [`${repository}/rules/branches/main`]: [
        { type: 'pull_request', parameters: { required_approving_review_count: 0 } },
      ],
    },
  ],
  [
    'tests-required',
    {
      [`${repository}/rules/branches/main`]: [
        { type: 'required_status_checks', parameters: { required_status_checks: [] } },
      ],
    },
  ],
  ['weakness-alerts', { [`${repository}/vulnerability-alerts`]: 404 }],
])('%s turns to no', async (name, change) => {
  expect((await read({ ...good, ...change }))[name]).toBe(false);
});

test('what the token may not see is left out', async () => {
  const answers = await read({ ...good, '/orgs/clvr': { login: 'clvr' }, [`${repository}/vulnerability-alerts`]: 403 });
  expect(Object.keys(answers).toSorted()).toEqual(['members-only', 'protected-branch', 'tests-required']);
});

test('a token that is good for nothing, and a repository that is not there, answer nothing', async () => {
  await expect(read(good, 'another')).rejects.toMatchObject({ name: 'GitHubRefused', status: 401 });
  await expect(read({ ...good, [repository]: 404 })).rejects.toMatchObject({ name: 'GitHubRefused', status: 404 });
});

test('the command writes what a release signs', async () => {
  const [file, record] = [join(directory, 'token'), join(directory, 'repository.json')];
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  const program = fileURLToPath(new URL('../../functions/commands/operations.ts', import.meta.url));
  const words = [
    'check-repository',
    '--repository',
    'clvr/benefits',
    '--token',
    file,
    '--record',
    record,
    '--github',
    github.origin,
  ];
  const [code, text] = await new Promise<[number, string]>((resolve) => {
    execFile(
      process.execPath,
      [program, ...words, '--state', join(directory, 'state')],
      { encoding: 'utf8' },
      (error, out) => resolve([typeof error?.code === 'number' ? error.code : 0, out]),
    );
  });
  expect([code, text.includes('ok  two-factor')]).toEqual([0, true]);
  expect(text).not.toContain(token);
  const written = JSON.parse(readFileSync(record, 'utf8')) as object;
  const signed = readEvidence({
    commit: 'a'.repeat(40),
    finishedAt: new Date().toISOString(),
    tests: {},
    repository: written,
  });
  expect(signed.repository?.answers).toMatchObject({ 'two-factor': true, 'protected-branch': true });
});
