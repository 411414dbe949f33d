import { writeFileSync } from 'node:fs';
import { azureManagement, openResourceManager } from '../../../shared/adapters/azure-resources/ask-resource-manager.ts';
import { readDeployed } from '../../../shared/adapters/azure-resources/read-deployed.ts';
import { profileDestinations } from '../../../shared/adapters/claude/profile-destinations.ts';
import { checkDeployed, deploymentAnswers, type Checked } from '../../../shared/trust/deployment/check-deployed.ts';
import { kinds, settingsOf, type Deployed, type Found } from '../../../shared/trust/deployment/deployed.ts';
import { table, WrongWord, type Operation, type Values } from './operation.ts';

const subscriptionShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const groupShape = /^[\w.()-]{1,90}$/;

function wanted(values: Values, name: string, shape: RegExp): string {
  const value = values[name];
  if (typeof value !== 'string' || !shape.test(value)) throw new WrongWord(`--${name} is missing or not valid`);
  return value;
}

/** The groups of a stack: what belongs together lies in several. */
function groupsOf({ group }: Values): readonly string[] {
  const all = Array.isArray(group) ? group.map(String) : [];
  if (all.length === 0 || !all.every((name) => groupShape.test(name)))
    throw new WrongWord('--group is missing or not valid');
  return all;
}

/** Azure’s own address, or a stand-in on this machine: a token for Azure goes nowhere else. */
function endpointOf(value: unknown): string {
  if (value === undefined) return azureManagement;
  if (typeof value !== 'string' || !/^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(value))
    throw new WrongWord('--resource-manager is for a stand-in on this machine: http://127.0.0.1:PORT');
  return value;
}

/** Where the model may answer from, by the settings that the apps have: each profile that is set is looked up at Bedrock. */
async function modelRegions(resources: readonly Found[], endpoint: string | null): Promise<Deployed['model']> {
  const all = resources.filter(({ type }) => type === kinds.site).map(settingsOf);
  const on = all.filter(({ CLAUDE_ROUTE: route }) => route !== undefined && route !== 'off');
  if (on.length === 0) return 'off';
  const found: string[] = [];
  for (const { CLAUDE_REGION: region = '', CLAUDE_PROFILE: profile = '', CLAUDE_MODEL: model = '' } of on) {
    found.push(region);
    if (profile === 'in-region') continue;
    try {
      const route = { route: 'bedrock', region, profile, model, endpoint } as const;
      found.push(...(await profileDestinations(route, profile)).map((one) => one.region));
    } catch {
      return 'unknown';
    }
  }
  return [...new Set(found)].toSorted();
}

const said = (all: readonly Checked[]): string => {
  const rows = all.map(({ name, holds, faults }) => [faults.length === 0 ? 'ok' : 'WRONG', name, holds]);
  const wrong = all.flatMap(({ name, faults }) => faults.map((fault) => `  ${name}: ${fault}`));
  return `${table([['', 'check', 'what has to hold'], ...rows])}\n${wrong.length === 0 ? '' : `\n${wrong.join('\n')}\n`}`;
};

export const checkDeployment: Operation = {
  name: 'check-deployment',
  summary: 'reads what is deployed from Azure, and says whether it is as it has to be',
  usage: `npm run operations -- check-deployment --subscription ID --group NAME … [--record FILE] [--json]

Reads the live configuration of the groups of a stack through Azure Resource Manager, as who is signed in here (az login, a workflow's or a machine's
identity with the roles Reader and Website Contributor on them, the second for the settings of the apps alone), and of the model's
profile at Bedrock, where one is set. Changes nothing, and shows no value of a setting.
--record FILE writes the answers that the trust center asks for, with their time: npm run bundle -- --sign-with KEY --deployment FILE
signs them, and RELEASE_EVIDENCE_FILE names what was signed. Exit code 1 when something is not as it has to be.
--resource-manager and --bedrock are for stand-ins on this machine.
`,
  options: {
    subscription: { type: 'string' },
    group: { type: 'string', multiple: true },
    record: { type: 'string' },
    'resource-manager': { type: 'string' },
    bedrock: { type: 'string' },
  },
  async run(_parts, values) {
    const subscription = wanted(values, 'subscription', subscriptionShape);
    const groups = groupsOf(values);
    const bedrock = values['bedrock'] === undefined ? null : endpointOf(values['bedrock']);
    const manager = await openResourceManager(endpointOf(values['resource-manager']));
    const at = new Date().toISOString();
    const deployed = await readDeployed(manager, { subscription, groups }, (resources) =>
      modelRegions(resources, bedrock),
    );
    const checks = checkDeployed(deployed);
    const answers = deploymentAnswers(checks);
    const ok = checks.every(({ faults }) => faults.length === 0);
    const record = values['record'];
    if (typeof record === 'string') writeFileSync(record, `${JSON.stringify({ at, answers }, null, 2)}\n`);
    return { ok, text: said(checks), at, resources: deployed.resources.length, model: deployed.model, checks, answers };
  },
};
