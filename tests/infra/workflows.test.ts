import { execFile } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { secretIn, shapes } from '../../infra/pipeline/find-secrets.ts';

type Step = Readonly<{
  id?: string;
  name?: string;
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}>;
type Job = Readonly<{
  'runs-on'?: string | string[];
  uses?: string;
  with?: Record<string, unknown>;
  needs?: string[];
  if?: string;
  environment?: string;
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  strategy?: { matrix: Record<string, string[]> };
  concurrency?: { 'cancel-in-progress': boolean };
  steps?: Step[];
}>;
type Workflow = Readonly<{ on: Record<string, unknown>; permissions: unknown; jobs: Record<string, Job> }>;

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = globSync('.github/workflows/*.yml', { cwd: root }).sort();
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const workflows = Object.fromEntries(files.map((file) => [basename(file, '.yml'), parse(textOf(file)) as Workflow]));
const jobs = Object.entries(workflows).flatMap(([workflow, { jobs: own }]) =>
  Object.entries(own).map(([name, job]) => ({ name: `${workflow}/${name}`, job })),
);
const steps = jobs.flatMap(({ name, job }) => (job.steps ?? []).map((step) => ({ job: name, step })));
const deploy = workflows['deploy']!.jobs['deploy']!;
const place = mkdtempSync(join(tmpdir(), 'workflows-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
/** Runs the script of a step of the deployment as GitHub does, with programs that write down how they are called and then do as they are told. */
async function runStep(id: string, env: Record<string, string>, programs: Record<string, string>) {
  const here = mkdtempSync(join(place, 'step-'));
  mkdirSync(join(here, 'infra/azure'), { recursive: true });
  const [calls, output, script] = ['calls', 'output', 'script'].map((name) => join(here, name)) as [
    string,
    string,
    string,
  ];
  for (const file of [calls, output]) writeFileSync(file, '');
  for (const [name, does] of Object.entries(programs))
    writeFileSync(join(here, name), `#!/bin/bash\necho "${name} $*" >> '${calls}'\n${does}\n`, { mode: 0o755 });
  writeFileSync(script, deploy.steps![at(id)]!.run!);
  const code = await new Promise<number>((resolve) =>
    execFile(
      'bash',
      ['-e', script],
      { cwd: here, env: { PATH: `${here}:${process.env['PATH']}`, GITHUB_OUTPUT: output, ...env } },
      (error) => resolve(error === null ? 0 : 1),
    ),
  );
  return { code, calls: readFileSync(calls, 'utf8').split('\n').slice(0, -1), output: readFileSync(output, 'utf8') };
}
const at = (id: string) => deploy.steps!.findIndex((step) => step.id === id);

/** What each job may do with the repository, and that it may say who it is to a cloud. Whatever is not here may nothing. */
const permissions: Readonly<Record<string, Record<string, string>>> = {
  'preview/preview': { contents: 'read', 'id-token': 'write' },
  'release/build': { contents: 'read', 'id-token': 'write', attestations: 'write' },
  'release/staging': { contents: 'read', 'id-token': 'write', attestations: 'read', actions: 'read' },
  'release/production': { contents: 'read', 'id-token': 'write', attestations: 'read', actions: 'read' },
  'release/notes': { contents: 'write' },
  'deploy/deploy': { contents: 'read', 'id-token': 'write', attestations: 'read', actions: 'read' },
  'rollback/back': { contents: 'read', 'id-token': 'write', attestations: 'read', actions: 'read' },
};

/** Releases as their tags stood in copies of the actions' repositories on 2026-11-27: where one moves, its number and its commit move together. */
const released: Readonly<Record<string, string>> = {
  'actions/checkout': '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'actions/setup-node': '820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  'actions/upload-artifact': 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
  'actions/download-artifact': '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
  'actions/attest-build-provenance': 'a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32 # v4.1.0',
  'actions/attest-sbom': 'c604332985a26aa8cf1bdc465b92731239ec6b9e # v4.1.0',
  'actions/dependency-review-action': '2031cfc080254a8a887f58cffee85186f0e49e48 # v4.9.0',
  'azure/login': '532459ea530d8321f2fb9bb10d1e0bcf23869a43 # v3.0.0',
  'aws-actions/configure-aws-credentials': 'e6de054238d6b7531b4efff3b6587d9aade6a06c # v6.2.3',
};

test('every action is one that was looked at, at a commit and not at a name that can move', () => {
  const used = files.flatMap((file) => [...textOf(file).matchAll(/uses: (.+)/g)].map(([, what]) => what!.trim()));
  const own = used.filter((what) => what.startsWith('./'));
  for (const what of own) expect(statSync(join(root, what)).isFile()).toBe(true);
  const others = used.filter((what) => !what.startsWith('./'));
  expect(others.length).toBeGreaterThan(20);
  for (const what of others) {
    const [, action, pin] = /^([\w-]+\/[\w-]+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)$/.exec(what) ?? [];
    expect(released[action ?? what], what).toBe(pin);
  }
});

test('nothing is permitted until a job says so, and each says the least', () => {
  for (const { permissions: all } of Object.values(workflows)) expect(all).toEqual({});
  for (const { name, job } of jobs) expect(job.permissions, name).toEqual(permissions[name] ?? { contents: 'read' });
  expect(Object.keys(permissions).filter((name) => !jobs.some((one) => one.name === name))).toEqual([]);
});

test('no workflow knows a secret, prints one, or leaves the token with the checkout', () => {
  for (const file of files) {
    expect(textOf(file), file).not.toMatch(
      /\{\{\s*secrets\b|secrets:\s*inherit|set -x|ACTIONS_STEP_DEBUG|--debug|\bprintenv\b/,
    );
    expect(textOf(file), file).not.toContain('pull_request_target');
  }
  for (const { job, step } of steps.filter(({ step: one }) => one.uses?.startsWith('actions/checkout@')))
    expect(step.with?.['persist-credentials'], job).toBe(false);
});

test('what somebody else may have written never becomes part of a script', () => {
  for (const { job, step } of steps)
    for (const [, inside] of (step.run ?? '').matchAll(/\$\{\{\s*([^}]+?)\s*\}\}/g))
      expect(inside, `${job}: ${step.name ?? step.run}`).toMatch(/^vars\.[A-Z_]+$/);
});

test('the code of a fork is checked outside, and never runs within the network', () => {
  const inside = jobs.filter(({ job }) => Array.isArray(job['runs-on']));
  expect(inside.map(({ name }) => name)).toEqual(['deploy/deploy', 'preview/preview', 'release/build']);
  // Each waits for whoever an environment asks, and holds what its environment may alone.
  expect(inside.map(({ job }) => job.environment)).toEqual([
    '${{ inputs.stack }}',
    'preview-${{ matrix.stack }}',
    'release',
  ]);
  for (const { job, name } of inside) {
    expect(job['runs-on'], name).toContain('self-hosted');
  }
  expect(workflows['preview']!.jobs['preview']!.if).toContain('head.repo.full_name == github.repository');
  expect(Object.keys(workflows['release']!.on)).toEqual(['push']);
  expect(Object.keys(workflows['deploy']!.on)).toEqual(['workflow_call']);
});

test('both clouds are entered by who the workflow is, in the EU', () => {
  for (const { step } of steps.filter(({ step: one }) => /aws-actions|azure\/login/.test(one.uses ?? ''))) {
    expect(Object.keys(step.with ?? {})).not.toEqual(expect.arrayContaining(['creds']));
    expect(JSON.stringify(step.with)).not.toMatch(/access-key|password|creds/);
    if (step.uses!.startsWith('aws')) expect(step.with).toMatchObject({ 'aws-region': 'eu-north-1' });
  }
});

test('checks run on both Nodes, on every pull request, and again for a release', () => {
  const { on, jobs: own } = workflows['checks']!;
  expect(Object.keys(on)).toEqual(['pull_request', 'push', 'merge_group', 'workflow_call']);
  expect(own['artefact']!.strategy!.matrix['node']).toEqual(['22', '24']);
  expect(Object.keys(own)).toEqual(['verify', 'tests', 'artefact', 'infra', 'records', 'secrets', 'dependencies']);
  const commands = Object.values(own).flatMap((job) => job.steps!.flatMap(({ run }) => run ?? []));
  for (const command of ['npm run verify', '.ci/run', 'npm run verify:infra', 'npm run operations -- catalogue'])
    expect(commands).toContain(command);
  const { jobs: release } = workflows['release']!;
  expect(release['checks']!.uses).toBe('./.github/workflows/checks.yml');
  const order = ['checks', 'build', 'staging', 'production', 'notes'];
  order.slice(1).forEach((name, before) => expect(release[name]!.needs).toEqual([order[before]]));
});

test('a release has its bill of materials and its provenance, and is on main', () => {
  const build = workflows['release']!.jobs['build']!.steps!;
  const position = (text: string) => build.findIndex((step) => `${step.run} ${step.uses}`.includes(text));
  const order = [
    'is-ancestor',
    'npm run bundle',
    'npm sbom',
    'attest-build-provenance',
    'attest-sbom',
    'upload-artifact',
  ];
  const places = order.map(position);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

describe('a deployment', () => {
  test('is proved, migrated before it is switched, tried before it is shown, and taken back where it fails', () => {
    const order = [
      ...['provenance', 'infrastructure', 'migrate', 'idle', 'assets', 'smoke'],
      // What its database refuses has failed by then: no colour hides these two.
      ...['worker', 'operations', 'deployed', 'switch', 'seen', 'back'],
    ];
    expect(deploy.steps!.flatMap(({ id }) => id ?? [])).toEqual(order);
    expect(deploy.steps![at('back')]!.if).toContain('failure()');
    // Everything else stops where something failed.
    expect(deploy.steps!.filter((step) => step.if !== undefined).map(({ id }) => id)).toEqual(['migrate', 'back']);
    expect(deploy.steps![at('migrate')]!.if).toBe('inputs.migrate');
  });

  test('takes an artefact of a release of a tag alone, whatever a branch calls its workflow', async () => {
    const asked = await runStep('provenance', { REPOSITORY: 'clvr-se/benefits.app' }, { gh: 'exit 0' });
    const [, shape] = /--cert-identity-regex (\S+)/.exec(asked.calls[0]!) ?? [];
    const of = (repository: string, ref: string) =>
      `https://github.com/${repository}/.github/workflows/release.yml@refs/${ref}`;
    expect(of('clvr-se/benefits.app', 'tags/v1.2.3')).toMatch(new RegExp(shape!));
    for (const other of [
      of('clvr-se/benefits.app', 'heads/main'),
      of('clvr-se/benefits.app', 'heads/tags/v1'),
      of('clvr-se/benefits-app', 'tags/v1.2.3'),
      of('somebody/else', 'tags/v1.2.3'),
    ])
      expect(other).not.toMatch(new RegExp(shape!));
    expect((await runStep('provenance', { REPOSITORY: 'a/b' }, { gh: 'exit 1' })).code).not.toBe(0);
  });

  test('changes nothing where it cannot be read which colour people see', async () => {
    const known = await runStep(
      'infrastructure',
      { STACK: 'staging' },
      { pulumi: '[ "$2" = get ] && echo green; exit 0' },
    );
    expect([known.code, known.output]).toEqual([0, 'live=green\n']);
    expect(known.calls.some((call) => call.startsWith('pulumi up'))).toBe(true);
    for (const answer of ['[ "$2" = get ] && exit 255; exit 0', 'exit 0', '[ "$2" = get ] && echo purple; exit 0']) {
      const unknown = await runStep('infrastructure', { STACK: 'staging' }, { pulumi: answer });
      expect(unknown.code).not.toBe(0);
      expect(unknown.calls.some((call) => call.startsWith('pulumi up'))).toBe(false);
    }
  });

  test('has two colours of the web app alone', () => {
    const replaced = ['worker', 'operations', 'idle'].map((id) => deploy.steps![at(id)]!.run!);
    expect(replaced[0]).toMatch(/replace-app\.sh worker$/);
    expect(replaced[1]).toMatch(/replace-app\.sh operations$/);
    expect(replaced[2]).toContain('replace-app.sh "web-$idle"');
  });

  test('changes infrastructure under the policy pack alone, one at a time, and is never cut short', () => {
    for (const { job, step } of steps)
      for (const line of (step.run ?? '').split('\n'))
        if (/pulumi (up|preview)/.test(line)) {
          expect(line, job).toContain('--policy-pack policy');
          // Pulumi would put ts-node before the pack, which the project's TypeScript has nothing for.
          expect(step.run, job).toContain('--require $PWD/policy/own-typescript.cjs');
        }
    expect(deploy.concurrency).toMatchObject({ 'cancel-in-progress': false });
    expect(deploy.environment).toBe('${{ inputs.stack }}');
  });

  test('can be taken back by the same steps with an artefact of before', () => {
    const { uses, with: given } = workflows['rollback']!.jobs['back']!;
    expect(uses).toBe('./.github/workflows/deploy.yml');
    // The schema stays: that of the branch that this is run from may be newer than any release.
    expect(given).toMatchObject({ migrate: false });
  });
});

test('every job ends, also where something hangs', () => {
  for (const { name, job } of jobs) if (job.steps) expect(job['timeout-minutes'], name).toBeLessThanOrEqual(90);
});

test('what updates the dependencies sees every package file and the actions', () => {
  const { updates } = parse(textOf('.github/dependabot.yml')) as {
    updates: { 'package-ecosystem': string; directory: string; cooldown: { 'default-days': number } }[];
  };
  expect(updates.map((one) => `${one['package-ecosystem']} ${one.directory}`)).toEqual([
    'npm /',
    'npm /infra/azure',
    'github-actions /',
  ]);
  for (const { cooldown } of updates) expect(cooldown['default-days']).toBeGreaterThanOrEqual(7);
});

test('a secret is known by its shape, and what only looks like one is left alone', () => {
  const letters = (count: number) => 'aB3'.repeat(count).slice(0, count);
  const some: Readonly<Record<string, string>> = {
    'private key': `-----BEGIN PRIVATE KEY-----\\n${letters(40)}`,
    'AWS access key': `AKIA${'Q7'.repeat(8)}`,
    'Azure storage key': `AccountKey=${letters(86)}==;`,
    'Azure client secret': `abc8Q~${letters(34)}`,
    'Service Bus key': `SharedAccessKey=${letters(43)}=`,
    'GitHub token': `ghp_${letters(36)}`,
    'Anthropic key': `sk-ant-api03-${letters(90)}`,
    'PostHog key': `phc_${letters(43)}`,
    'Pulumi token': `pul-${'0a'.repeat(20)}`,
    'npm token': `npm_${letters(36)}`,
    'Slack token': `xoxb-${letters(24)}`,
    'signing key of notes': `PRIVATE+KEY+release+0123abcd+${letters(44)}`,
  };
  expect(Object.keys(some)).toEqual(Object.keys(shapes));
  for (const [kind, line] of Object.entries(some)) expect(secretIn(line)).toBe(kind);
  for (const line of [
    'AccountKey=devkey;',
    'vault:sign-in-client-secret',
    'AKIAIOSFODNN7EXAMPLE',
    '-----BEGIN CERTIFICATE-----',
  ])
    expect(secretIn(line)).toBeNull();
});
