import { isAwsInEu, isAzureInEu, mayBeGlobal } from '../../kernel/allowed-places.ts';
import { at, kinds, listAt, textAt, those, type Deployed, type DeploymentCheck } from './deployed.ts';

const regions: DeploymentCheck = {
  name: 'regions',
  holds: 'Everything lies in a region of the EU, or is of the closed list that may be in none',
  look: ({ resources }) =>
    resources.length === 0
      ? ['nothing was found: is it the right group?']
      : resources
          .filter(
            ({ type, location }) =>
              location !== null && !isAzureInEu(location) && !(location === 'global' && mayBeGlobal(type)),
          )
          .map(({ name, type, location }) => `${name}: ${type} is in ${location ?? ''}: take it away`),
};

const model: DeploymentCheck = {
  name: 'model-regions',
  holds: 'The model answers from regions of the EU alone, or is off',
  look({ model: answers }) {
    if (answers === 'off') return [];
    if (answers === 'unknown' || answers.length === 0)
      return ['Bedrock could not say where the profile leads: ask again, or switch the model off'];
    return answers
      .filter((region) => !isAwsInEu(region))
      .map((region) => `the profile leads to ${region}: switch the model off`);
  },
};

/** Azure’s own policy of allowed locations, and the program’s for what is in none. */
const wanted: Readonly<Record<string, (policy: unknown) => boolean>> = {
  'a policy of allowed locations': (policy) =>
    textAt(policy, 'properties', 'policyDefinitionId').endsWith('/e56962a6-4747-49cd-b67b-bf8b01975c4c') &&
    listAt(policy, 'properties', 'parameters', 'listOfAllowedLocations', 'value').length > 0 &&
    listAt(policy, 'properties', 'parameters', 'listOfAllowedLocations', 'value').every((one) =>
      isAzureInEu(String(one)),
    ),
  'a policy for what is in no region': (policy) =>
    textAt(policy, 'properties', 'policyDefinitionId').endsWith('-global-types'),
};

const policies: DeploymentCheck = {
  name: 'policies',
  holds: 'Azure itself refuses what is outside the EU',
  look: (deployed) =>
    Object.entries(wanted)
      .filter(
        ([, is]) =>
          !deployed.policies.every((ofGroup) =>
            ofGroup.some((policy) => is(policy) && textAt(policy, 'properties', 'enforcementMode') === 'default'),
          ),
      )
      .map(([name]) => `${name} is missing, or not enforced: deploy again`),
};

const managed: DeploymentCheck = {
  name: 'managed',
  holds: 'Computing, database and files are managed services: no machine of our own',
  look: (deployed) => [
    ...(['site', 'database', 'storage'] as const)
      .filter((kind) => those(deployed, kind).length === 0)
      .map((kind) => `there is no ${kinds[kind]}: was everything read?`),
    ...deployed.resources
      .filter(({ type }) => /^microsoft\.(compute|containerservice|containerinstance|classiccompute)\//.test(type))
      .map(({ name, type }) => `${name}: ${type} is a machine to look after: take it away`),
  ],
};

const alarms: Readonly<Record<string, (deployed: Deployed) => boolean>> = {
  'failed sign-ins at the database': asksFor(/pgsqlserverlogs/, /28p01|authentication failed|pg_hba/),
  'denied calls to the vault': asksFor(/microsoft\.keyvault/, /40[13]/),
  'denied connections in the network': asksFor(/ntanetanalytics|azurenetworkanalytics/, /denied/),
  'changed policies': (deployed) =>
    tells(deployed, /microsoft\.authorization\/policyassignments/) ||
    asksFor(/azureactivity/, /policyassignments/)(deployed),
};

/** Whether an alert that is on has a query with both. */
function asksFor(table: RegExp, what: RegExp): (deployed: Deployed) => boolean {
  return (deployed) =>
    those(deployed, 'queryAlert').some(({ properties }) => {
      if (at(properties, 'enabled') === false) return false;
      const queries = listAt(properties, 'criteria', 'allOf').map((one) => textAt(one, 'query'));
      return queries.some((query) => table.test(query) && what.test(query));
    });
}
const tells = (deployed: Deployed, operation: RegExp): boolean =>
  those(deployed, 'activityAlert').some(
    ({ properties }) =>
      at(properties, 'enabled') !== false &&
      operation.test(JSON.stringify(at(properties, 'condition') ?? {}).toLowerCase()),
  );

const watched: DeploymentCheck = {
  name: 'alarms',
  holds:
    'There are alarms for failed sign-ins at the database, denied connections, denied calls to the vault and changed policies',
  look: (deployed) =>
    Object.entries(alarms)
      .filter(([, is]) => !is(deployed))
      .map(([name]) => `nothing raises an alarm for ${name}: deploy again`),
};

export const placeChecks: readonly DeploymentCheck[] = [regions, model, policies, managed, watched];
