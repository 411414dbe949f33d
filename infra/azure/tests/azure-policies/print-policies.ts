import * as pulumi from '@pulumi/pulumi';
import { assignPolicies } from '../../azure-policies/assign-policies.ts';

// A process of its own, which prints what was asked for: Pulumi takes one set of mocks in a process, and the program’s tests have theirs.
const made: object[] = [];
await pulumi.runtime.setMocks({
  call: () => ({}),
  newResource({ type, name, inputs }) {
    made.push({ type, name, inputs: inputs as object });
    return { id: `/providers/${name}`, state: inputs as object };
  },
});
const [, , short = '', scope = ''] = process.argv;
await Promise.all(assignPolicies({ short, scope }).map((one) => new Promise((resolve) => one.id.apply(resolve))));
process.stdout.write(JSON.stringify(made));
