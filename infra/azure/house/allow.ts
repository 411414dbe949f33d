import { createHash } from 'node:crypto';
import * as authorization from '@pulumi/azure-native/authorization/index.js';
import type * as pulumi from '@pulumi/pulumi';
import type { Stack } from '../stacks/stack.ts';

/** The built-in roles that are given to anybody at all, by their ids at Azure. None of them may give rights to others. */
export const roles = {
  'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
  'Storage Blob Data Owner': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
  'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
  'Azure Service Bus Data Sender': '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39',
  'Azure Service Bus Data Receiver': '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0',
  'Key Vault Crypto User': '12338af0-0e69-4776-bea7-57ae8d297424',
  'Key Vault Secrets User': '4633458b-17de-408a-b874-0445c86b69e6',
  'Key Vault Reader': '21090545-7ca7-4776-b22c-e363652d74d2',
  'Monitoring Metrics Publisher': '3913510d-42f4-4e42-8a64-420c390055eb',
} as const;
export type RoleName = keyof typeof roles;

/** The same id for the same words, in the shape of a UUID: a second deployment finds the assignment of the first. */
export function guidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const builtIn = ({ account }: Stack, role: RoleName): string =>
  `/subscriptions/${account.subscription}/providers/Microsoft.Authorization/roleDefinitions/${roles[role]}`;

type Allowed = Readonly<{
  who: pulumi.Input<string>;
  /** A built-in role by its name, or one of our own. */
  may: RoleName | authorization.RoleDefinition;
  on: pulumi.Input<string>;
}>;

/** Gives an identity one role on one thing. `name` is unique in the stack: who, what, where. */
export function allow(stack: Stack, name: string, { who, may, on }: Allowed): authorization.RoleAssignment {
  return new authorization.RoleAssignment(name, {
    roleAssignmentName: guidOf(`${stack.name}/${name}`),
    principalId: who,
    principalType: 'ServicePrincipal',
    roleDefinitionId: typeof may === 'string' ? builtIn(stack, may) : may.id,
    scope: on,
  });
}
