import { setTimeout as pause } from 'node:timers/promises';
import * as pulumi from '@pulumi/pulumi';
import type { Resource } from '../policy/resource.ts';
import { makeEverything } from '../program.ts';
import { readAccount, type Account } from '../stacks/account.ts';
import type { StackName } from '../stacks/differences.ts';
import { stackOf } from '../stacks/stack.ts';

// Runs the program as Pulumi would, with nobody at the other end: each resource is answered as Azure or Amazon would answer it.

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** What a deployment would be told of its accounts. */
export const told: Readonly<Record<string, string>> = {
  subscription: id(1),
  directory: id(2),
  awsAccount: '123456789012',
  origin: 'https://app.clvrbenefits.example',
  suffix: 'a1b2c3',
  databaseAdminsId: id(3),
  databaseAdminsName: 'clvr-database-admins',
  signInClient: id(4),
  staffDirectory: id(5),
  alertsTo: 'on-call@clvrbenefits.example',
  operatorNumber: '556677-8899',
  operatorAddress: 'Exempelgatan 1, 111 11 Stockholm',
  contact: 'hello@clvrbenefits.example',
  mailHost: 'email-smtp.eu-north-1.amazonaws.com',
  mailUser: 'clvr',
  mailFrom: 'CLVR Benefits <no-reply@clvrbenefits.example>',
};

export const accountOf = (changes: Readonly<Record<string, string>> = {}): Account =>
  readAccount({ get: (key: string) => ({ ...told, ...changes })[key] } as Pick<pulumi.Config, 'get'>);

/** The id that a resource is given. */
export const idOf = ({ type, name }: Pick<Resource, 'type' | 'name'>): string => `/made/${type}/${name}`;

/** What Azure and Amazon say of a resource besides what they were asked for. */
function answerTo(type: string, name: string, inputs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const named = (key: string): string => (typeof inputs[key] === 'string' ? inputs[key] : name);
  const arn = (service: string, what: string) =>
    `arn:aws:${service}::${service === 's3' ? '' : told['awsAccount']}:${what}`;
  switch (type) {
    case 'azure-native:resources:ResourceGroup':
      return { name: named('resourceGroupName') };
    case 'azure-native:storage:StorageAccount':
      return {
        name: named('accountName'),
        primaryEndpoints: { web: `https://${named('accountName')}.z1.web.core.windows.net/` },
      };
    case 'azure-native:managedidentity:UserAssignedIdentity':
      return { principalId: identityId(name, 'principal'), clientId: identityId(name, 'client') };
    case 'azure-native:dbforpostgresql:Server':
      return {
        name: named('serverName'),
        fullyQualifiedDomainName: `${named('serverName')}.postgres.database.azure.com`,
      };
    case 'azure-native:network:PublicIPAddress':
      return { ipAddress: name === 'outside' ? '198.51.100.7' : '198.51.100.8' };
    case 'azure-native:applicationinsights:Component':
      return { connectionString: 'InstrumentationKey=0;IngestionEndpoint=https://swedencentral-0.in.example/' };
    case 'aws:s3/bucket:Bucket':
      return { arn: `arn:aws:s3:::${named('bucket')}` };
    case 'aws:iam/role:Role':
      return { arn: arn('iam', `role/${named('name')}`) };
    case 'aws:iam/openIdConnectProvider:OpenIdConnectProvider':
      return { arn: arn('iam', `oidc-provider/${named('url').replace('https://', '')}`) };
    default:
      return { name: named('name') };
  }
}

/** The id of an identity as tests know it: the same for the same name. */
export function identityId(name: string, which: 'principal' | 'client'): string {
  const text = [...`${which}/${name}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e12, 7);
  return id(text);
}

/** The destinations that Amazon says the model's profile leads to. */
const destinations = ['eu-north-1', 'eu-central-1', 'eu-west-3'];

let collected: Resource[] = [];

/** Pulumi speaks with one process at a time: the mocks are put in place once, and what they are asked for goes where it is collected. */
await pulumi.runtime.setMocks(
  {
    newResource({ type, name, inputs }) {
      const given = inputs as Record<string, unknown>;
      collected.push({ type, name, properties: given });
      return { id: idOf({ type, name }), state: { ...given, ...answerTo(type, name, given) } };
    },
    call: ({ token, inputs }) =>
      token === 'aws:bedrock/getInferenceProfile:getInferenceProfile'
        ? {
            ...inputs,
            inferenceProfileArn:
              'arn:aws:bedrock:eu-north-1:123456789012:inference-profile/eu.anthropic.claude-haiku-5-5',
            models: destinations.map((region) => ({
              modelArn: `arn:aws:bedrock:${region}::foundation-model/anthropic.x`,
            })),
          }
        : inputs,
  },
  'clvr-benefits',
  'test',
  false,
);

/** Every output of the program, resolved; nothing is collected any more when this has come. */
const settled = async (value: ReturnType<typeof makeEverything>): Promise<unknown> => {
  const outputs = await new Promise<unknown>((resolve) => {
    pulumi.output(value as unknown as Readonly<Record<string, string>>).apply(resolve);
  });
  await pulumi.runtime.disconnect();
  return outputs;
};

export type Collected = Readonly<{ resources: readonly Resource[]; outputs: unknown }>;

/** Runs the program for one stack, and gives what it asked for. */
export async function collect(name: StackName, changes: Readonly<Record<string, string>> = {}): Promise<Collected> {
  collected = [];
  const mine = collected;
  // Pulumi keeps a stack trace with every promise, which takes longer than all the rest.
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    const outputs = await settled(makeEverything(stackOf(name, accountOf(changes))));
    // Nothing waits for a resource that no output needs: all have come when no more do.
    for (let before = -1; before !== mine.length;) {
      before = mine.length;
      await pause(20);
      await pulumi.runtime.disconnect();
    }
    return { resources: mine, outputs };
  } finally {
    Error.stackTraceLimit = usual;
    // What other tests of this process make later is not the stack's.
    collected = [];
  }
}
