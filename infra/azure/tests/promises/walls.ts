import type { Resource } from '../../policy/resource.ts';
import { subnetsOf } from '../../subnets.ts';
import { all, listAt, textAt, type Promised } from './promise.ts';

type Rule = Readonly<Record<string, unknown>>;

const rulesOf = (resources: readonly Resource[], wall: string): readonly Rule[] =>
  listAt(
    all(resources, 'network:NetworkSecurityGroup').find(({ name }) => name === wall)?.properties,
    'securityRules',
  ) as Rule[];

const ports = (rule: Rule): string[] => [
  ...(typeof rule['destinationPortRange'] === 'string' ? [rule['destinationPortRange']] : []),
  ...(listAt(rule, 'destinationPortRanges') as string[]),
];
const touches = (rule: Rule, port: number): boolean =>
  ports(rule).some((range) => {
    if (range === '*') return true;
    const [from = NaN, to = from] = range.split('-').map(Number);
    return port >= from && port <= to;
  });
const inbound = (rule: Rule): boolean => rule['direction'] === 'Inbound';
const allows = (rule: Rule): boolean => rule['access'] === 'Allow';
const fromOutside = (rule: Rule): boolean =>
  /^(Internet|\*|0\.0\.0\.0\/0|Any)$/.test(textAt(rule, 'sourceAddressPrefix'));

export const wallPromises: Readonly<Record<string, Promised>> = {
  'database-refuses-the-internet': {
    says: 'port 5432 is refused from the Internet by a rule of its own',
    brokenBy: (resources) =>
      rulesOf(resources, 'database-wall').some(
        (rule) => inbound(rule) && !allows(rule) && rule['sourceAddressPrefix'] === 'Internet' && touches(rule, 5432),
      )
        ? []
        : ['no such rule'],
  },
  'database-reached-from-three': {
    says: 'the database is reached from the apps, from its own subnet and from a release, on its port alone',
    brokenBy: (resources, stack) => {
      const { functions, database, release } = subnetsOf(stack);
      const let_ = rulesOf(resources, 'database-wall').filter((rule) => inbound(rule) && allows(rule));
      const wrong = let_.filter(
        (rule) =>
          ![functions, database, release].some((from) => from === rule['sourceAddressPrefix']) ||
          ports(rule).join() !== '5432' ||
          rule['destinationAddressPrefix'] !== database,
      );
      return [...wrong.map(({ name }) => String(name)), ...(let_.length === 3 ? [] : [`${let_.length} rules let in`])];
    },
  },
  'only-the-gateway-is-open': {
    says: 'no wall but the gateway’s lets anything in from the Internet, and that one 443 and 80 alone',
    brokenBy: (resources) =>
      all(resources, 'network:NetworkSecurityGroup').flatMap(({ name }) =>
        rulesOf(resources, name)
          .filter((rule) => inbound(rule) && allows(rule) && fromOutside(rule))
          .filter((rule) => name !== 'gateway-wall' || ports(rule).toSorted().join() !== '443,80')
          .map((rule) => `${name}: ${String(rule['name'])}`),
      ),
  },
  'walls-end-with-no': {
    says: 'every wall ends with a refusal of all that no rule names',
    brokenBy: (resources) =>
      all(resources, 'network:NetworkSecurityGroup').flatMap(({ name }) => {
        const rules = rulesOf(resources, name).filter(inbound);
        const last = rules.toSorted((a, b) => Number(a['priority']) - Number(b['priority'])).at(-1);
        const ends = last && !allows(last) && last['sourceAddressPrefix'] === '*' && touches(last, 1);
        return ends ? [] : [name];
      }),
  },
  'database-talks-to-few': {
    says: 'the database server itself reaches its standby, storage of its region and the directory, and nothing else',
    brokenBy: (resources, stack) => {
      const out = rulesOf(resources, 'database-wall').filter((rule) => !inbound(rule));
      const to = out.filter(allows).map((rule) => textAt(rule, 'destinationAddressPrefix'));
      const wanted = [subnetsOf(stack).database, `Storage.${stack.region}`, 'AzureActiveDirectory'];
      const refuses = out.some((rule) => !allows(rule) && rule['destinationAddressPrefix'] === '*');
      return [...to.filter((one) => !wanted.includes(one)), ...(refuses ? [] : ['nothing is refused'])];
    },
  },
};
