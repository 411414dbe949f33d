import { at, kinds, type Deployed, type Found } from '../../trust/deployment/deployed.ts';
import type { ResourceManager } from './ask-resource-manager.ts';

/** The version of Azure’s interface that each kind is asked by, so that an answer keeps its shape. */
export const versions: Readonly<Record<keyof typeof kinds, string>> = {
  site: '2024-04-01',
  plan: '2024-04-01',
  storage: '2024-01-01',
  vault: '2023-07-01',
  database: '2024-08-01',
  bus: '2024-01-01',
  network: '2024-05-01',
  securityGroup: '2024-05-01',
  gateway: '2024-05-01',
  firewall: '2024-05-01',
  endpoint: '2024-05-01',
  queryAlert: '2023-12-01',
  activityAlert: '2020-10-01',
};
export const listVersion = '2021-04-01';
export const policyVersion = '2023-04-01';

const kindOf = (type: string): keyof typeof kinds | undefined =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => kinds[kind] === type);

/** What is asked of a resource besides itself. */
async function besidesOf(
  kind: keyof typeof kinds,
  id: string,
  { get, post, list }: ResourceManager,
): Promise<Found['besides']> {
  if (kind === 'database') return { parameters: await list(`${id}/configurations`, versions.database) };
  if (kind !== 'site') return {};
  const [settings, web, ftp, scm] = await Promise.all([
    post(`${id}/config/appsettings/list`, versions.site),
    get(`${id}/config/web`, versions.site),
    get(`${id}/basicPublishingCredentialsPolicies/ftp`, versions.site),
    get(`${id}/basicPublishingCredentialsPolicies/scm`, versions.site),
  ]);
  const of = (answer: unknown) => at(answer, 'properties');
  return { settings: of(settings), web: of(web), ftp: of(ftp), scm: of(scm) };
}

async function readOne(listed: unknown, manager: ResourceManager): Promise<Found> {
  const { id, name, type, location } = listed as { id: string; name: string; type: string; location?: string };
  const kind = kindOf(type.toLowerCase());
  const plain = { id, name, type: type.toLowerCase(), location: location ?? null };
  if (kind === undefined) return { ...plain, properties: {}, besides: {} };
  const [answer, besides] = await Promise.all([manager.get(id, versions[kind]), besidesOf(kind, id, manager)]);
  return { ...plain, properties: at(answer, 'properties'), besides };
}

/** How many are asked about at once: Azure counts, and slows down who asks for too much. */
const atOnce = 6;

/**
 * Reads everything of some groups, and the policies that hold for each. `model` says where the model may answer from, given the settings of
 * the apps. Throws AzureRefused where something could not be read: half of a deployment says nothing of the whole.
 */
export async function readDeployed(
  manager: ResourceManager,
  { subscription, groups }: Readonly<{ subscription: string; groups: readonly string[] }>,
  model: (resources: readonly Found[]) => Promise<Deployed['model']>,
): Promise<Deployed> {
  const scopes = groups.map((group) => `/subscriptions/${subscription}/resourceGroups/${group}`);
  const [lists, policies] = await Promise.all([
    Promise.all(scopes.map((scope) => manager.list(`${scope}/resources`, listVersion))),
    Promise.all(
      scopes.map((scope) =>
        manager.list(`${scope}/providers/Microsoft.Authorization/policyAssignments`, policyVersion),
      ),
    ),
  ]);
  const listed = lists.flat();
  const resources: Found[] = [];
  for (let from = 0; from < listed.length; from += atOnce)
    resources.push(...(await Promise.all(listed.slice(from, from + atOnce).map((one) => readOne(one, manager)))));
  return { resources, policies, model: await model(resources) };
}
