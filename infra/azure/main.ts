import * as pulumi from '@pulumi/pulumi';
import { makeEverything } from './program.ts';
import { readAccount } from './stacks/account.ts';
import { stackOf } from './stacks/stack.ts';

// What `pulumi preview` and `pulumi up` run. Tests run `makeEverything` itself.

/** What whoever deploys has to know. */
export const deployed = makeEverything(stackOf(pulumi.getStack(), readAccount(new pulumi.Config())));
