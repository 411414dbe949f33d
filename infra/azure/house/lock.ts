import * as authorization from '@pulumi/azure-native/authorization/index.js';
import type * as pulumi from '@pulumi/pulumi';
import type { Stack } from '../stacks/stack.ts';

/** Keeps what holds data from being deleted, by hand or by a program. Only where the stack says so: nothing could be taken down else. */
export function locked({ locked: on }: Stack, name: string, resource: pulumi.Input<string>): void {
  if (!on) return;
  new authorization.ManagementLockByScope(`${name}-lock`, {
    lockName: 'holds-data',
    scope: resource,
    level: 'CanNotDelete',
    notes: 'Holds data of companies. Who takes this lock off says why in the change that does it.',
  });
}
