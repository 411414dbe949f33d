import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { allowedPlaces } from '../../../../shared/kernel/allowed-places.ts';
import { builtIn } from '../../azure-policies/assign-policies.ts';
import { denials, deniedTypes } from '../../azure-policies/denials.ts';

type Made = Readonly<{ type: string; name: string; inputs: Readonly<Record<string, unknown>> }>;
const scope = '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/clvr-prod';
const program = fileURLToPath(new URL('print-policies.ts', import.meta.url));
const made = JSON.parse(execFileSync(process.execPath, [program, 'prod', scope], { encoding: 'utf8' })) as Made[];

const assigned = (name: string) =>
  made.find((one) => one.type === 'azure-native:authorization:PolicyAssignment' && one.name === `policy-${name}`)
    ?.inputs;

test('locations outside the EU are refused to everything, and to groups', () => {
  for (const [name, id] of [
    ['places', builtIn.allowedLocations],
    ['places-of-groups', builtIn.allowedLocationsOfGroups],
  ] as const)
    expect(assigned(name)).toMatchObject({
      ...{ scope, enforcementMode: 'Default' },
      policyDefinitionId: `/providers/Microsoft.Authorization/policyDefinitions/${id}`,
      parameters: { listOfAllowedLocations: { value: Object.keys(allowedPlaces.azure) } },
    });
});

test('kinds that answer all over the world are refused', () => {
  expect(assigned('types')).toMatchObject({ parameters: { listOfResourceTypesNotAllowed: { value: deniedTypes } } });
});

test.each(denials)('$name is defined to deny, and assigned where everything stands', ({ name, when, says }) => {
  const definition = made.find((one) => one.name === `denial-${name}`);
  expect(definition?.inputs).toMatchObject({ mode: 'All', policyRule: { if: when } });
  expect(definition?.inputs['policyRule']).toHaveProperty('then', { effect: 'deny' });
  expect(assigned(name)).toMatchObject({
    ...{ scope, enforcementMode: 'Default', displayName: says },
    policyDefinitionId: `/providers/denial-${name}`,
  });
});

test('nothing is only counted, and nothing is assigned twice', () => {
  expect(JSON.stringify(made)).not.toMatch(/"effect":"(?!deny)|"DoNotEnforce"/i);
  const names = made.map(({ type, name }) => `${type} ${name}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toHaveLength(3 + 2 * denials.length);
});
