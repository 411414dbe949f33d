import * as authorization from '@pulumi/azure-native/authorization/index.js';
import type { Input } from '@pulumi/pulumi';
import { allowedPlaces } from '../../../shared/kernel/allowed-places.ts';
import { denials, deniedTypes } from './denials.ts';

/** Azure’s own policies that refuse (https://github.com/Azure/azure-policy), by their ids. */
export const builtIn = {
  allowedLocations: 'e56962a6-4747-49cd-b67b-bf8b01975c4c',
  allowedLocationsOfGroups: 'e765b5de-1225-4ba3-bd56-1ac6695af988',
  notAllowedTypes: '6c112d4e-5bc7-47ae-a041-ea2d9dccd749',
} as const;

type Where = Readonly<{
  /** What the names begin with, so that two stacks of one subscription have each their own. */
  short: string;
  /** What it holds for, as an id of Resource Manager: the subscription, or a group in it. */
  scope: Input<string>;
}>;

const regions = Object.keys(allowedPlaces.azure);
const ofAzure = (id: string): string => `/providers/Microsoft.Authorization/policyDefinitions/${id}`;

/**
 * Has Azure refuse what the policy pack refuses, from whoever asks and by whatever tool: regions outside the EU, kinds that answer all over the
 * world, and what is open to the Internet. The pack says more: Azure cannot look at two resources at once, nor at what has no alias.
 */
export function assignPolicies({ short, scope }: Where): readonly authorization.PolicyAssignment[] {
  const assign = (
    name: string,
    displayName: string,
    policyDefinitionId: Input<string>,
    parameters: Readonly<Record<string, readonly string[]>> = {},
  ) =>
    new authorization.PolicyAssignment(`policy-${name}`, {
      policyAssignmentName: `clvr-${short}-${name}`,
      ...{ displayName, scope, policyDefinitionId, enforcementMode: 'Default' },
      parameters: Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, { value: [...value] }])),
      nonComplianceMessages: [{ message: `${displayName}. See infra/azure/azure-policies/denials.ts` }],
    });

  const own = denials.map(({ name, says, when }) => {
    const definition = new authorization.PolicyDefinition(`denial-${name}`, {
      policyDefinitionName: `clvr-${short}-${name}`,
      displayName: says,
      policyType: 'Custom',
      // `All` looks at what has neither region nor tags too.
      mode: 'All',
      // oxlint-disable-next-line unicorn/no-thenable -- Azure Policy calls it so
      policyRule: { if: when, then: { effect: 'deny' } },
      metadata: { category: 'CLVR Benefits' },
    });
    return assign(name, says, definition.id);
  });
  return [
    assign('places', 'Everything is in the EU', ofAzure(builtIn.allowedLocations), { listOfAllowedLocations: regions }),
    assign('places-of-groups', 'Every group is in the EU', ofAzure(builtIn.allowedLocationsOfGroups), {
      listOfAllowedLocations: regions,
    }),
    assign('types', 'Nothing answers all over the world', ofAzure(builtIn.notAllowedTypes), {
      listOfResourceTypesNotAllowed: deniedTypes,
    }),
    ...own,
  ];
}
