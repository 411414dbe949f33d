import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { credentials, type ServiceError } from '@grpc/grpc-js';
import { AnalyzerClient } from '@pulumi/pulumi/proto/analyzer_grpc_pb.js';
import analyzer from '@pulumi/pulumi/proto/analyzer_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import struct, { type JavaScriptValue } from 'google-protobuf/google/protobuf/struct_pb.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Resource } from '../../policy/resource.ts';
import { rules } from '../../policy/rules.ts';
import { set, without } from './change.ts';
import { goodStack } from './good-stack.ts';

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
let child: ChildProcess;
let client: AnalyzerClient;

/** Starts the pack as Pulumi does, and speaks to it as Pulumi does. */
beforeAll(async () => {
  const program = folder('node_modules/@pulumi/pulumi/cmd/run-policy-pack/index.js');
  child = spawn(process.execPath, [program, '127.0.0.1:1', '.'], {
    cwd: folder('policy'),
    env: { ...process.env, NODE_OPTIONS: `--require "${folder('policy/own-typescript.cjs')}"` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure());
});
afterAll(() => {
  client?.close();
  child?.kill();
});

const call = <Answer>(ask: (done: (error: ServiceError | null, answer: Answer) => void) => void): Promise<Answer> =>
  new Promise((resolve, reject) => {
    ask((error, answer) => (error ? reject(error) : resolve(answer)));
  });

const urnOf = ({ type, name }: Resource): string => `urn:pulumi:production::benefits::${type}::${name}`;
const propertiesOf = (properties: object) =>
  struct.Struct.fromJavaScript(JSON.parse(JSON.stringify(properties)) as { [key: string]: JavaScriptValue });

async function analyze(resource: Resource): Promise<readonly analyzer.AnalyzeDiagnostic.AsObject[]> {
  const request = new analyzer.AnalyzeRequest().setType(resource.type).setName(resource.name).setUrn(urnOf(resource));
  request.setProperties(propertiesOf(resource.properties)).setOptions(new analyzer.AnalyzerResourceOptions());
  return (await call<analyzer.AnalyzeResponse>((done) => client.analyze(request, done))).toObject().diagnosticsList;
}

type Made = Readonly<{ resource: Resource; from?: Readonly<Record<string, Resource>> }>;
async function analyzeStack(all: readonly Made[]): Promise<readonly analyzer.AnalyzeDiagnostic.AsObject[]> {
  const request = new analyzer.AnalyzeStackRequest();
  for (const { resource, from = {} } of all) {
    const one = new analyzer.AnalyzerResource().setType(resource.type).setName(resource.name).setUrn(urnOf(resource));
    one.setProperties(propertiesOf(resource.properties)).setOptions(new analyzer.AnalyzerResourceOptions());
    for (const [key, source] of Object.entries(from)) {
      const sources = new analyzer.AnalyzerPropertyDependencies();
      sources.addUrns(urnOf(source));
      one.getPropertydependenciesMap().set(key, sources);
    }
    request.addResources(one);
  }
  return (await call<analyzer.AnalyzeResponse>((done) => client.analyzeStack(request, done))).toObject()
    .diagnosticsList;
}
const asMade = (stack: readonly Resource[]): Made[] => stack.map((resource) => ({ resource }));

const mandatory = analyzer.EnforcementLevel.MANDATORY;

test('the pack has every rule, and each is mandatory', async () => {
  const info = (
    await call<analyzer.AnalyzerInfo>((done) => client.getAnalyzerInfo(new empty.Empty(), done))
  ).toObject();
  const ofResource = rules.filter((rule) => rule.ofResource).length;
  const ofStack = rules.filter((rule) => rule.ofStack).length;
  expect(info.policiesList).toHaveLength(ofResource + ofStack);
  expect(info.policiesList.filter(({ enforcementlevel }) => enforcementlevel !== mandatory)).toEqual([]);
});

test('a good stack passes it', async () => {
  for (const resource of goodStack) expect(await analyze(resource), resource.name).toEqual([]);
  expect(await analyzeStack(asMade(goodStack))).toEqual([]);
});

test('a resource outside the EU stops a deployment, and the message says what to do', async () => {
  const bad = set(goodStack, 'files', 'location', 'uksouth').find(({ name }) => name === 'files')!;
  expect(await analyze(bad)).toMatchObject([
    {
      policyname: 'azure-in-eu',
      enforcementlevel: mandatory,
      message: expect.stringContaining('uksouth is not in the EU') as string,
    },
  ]);
});

test('so does a stack in which something has no log', async () => {
  const bad = without(goodStack, ({ name }) => name === 'logs-of-db');
  expect(await analyzeStack(asMade(bad))).toMatchObject([
    { policyname: 'everything-logs', enforcementlevel: mandatory },
  ]);
});

test('what Azure’s answer leaves out is told from what it was made from', async () => {
  const account = goodStack.find(({ name }) => name === 'files')!;
  const answered = goodStack.map((resource): Made => {
    if (resource.properties['accountName'] === undefined || resource === account) return { resource };
    const { accountName: _, ...rest } = resource.properties;
    return { resource: { ...resource, properties: rest }, from: { accountName: account } };
  });
  expect(await analyzeStack(answered)).toEqual([]);
});

const unknown = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

test('what is not known before a deployment puts the rule off, and refuses nothing', async () => {
  const planned = set(goodStack, 'logs-of-db', 'resourceUri', unknown);
  const said = await analyzeStack(asMade(planned));
  expect(said.map(({ policyname, enforcementlevel }) => [policyname, enforcementlevel])).toEqual([
    ['everything-logs', analyzer.EnforcementLevel.ADVISORY],
    ['activity-log-kept', analyzer.EnforcementLevel.ADVISORY],
  ]);
});
