/** Something that a cloud says it has: as Azure Resource Manager answers, and what was asked of it besides, by name. */
export type Found = Readonly<{
  id: string;
  name: string;
  /** In small letters: Azure writes its own types in several ways. */
  type: string;
  /** Null for what has none. */
  location: string | null;
  properties: unknown;
  besides: Readonly<Record<string, unknown>>;
}>;

/** What is deployed, as somebody with access read it. */
export type Deployed = Readonly<{
  resources: readonly Found[];
  /** Policies of Azure that hold where it stands, group by group. */
  policies: readonly (readonly unknown[])[];
  /** The regions that the model may answer from; `off` where none is asked, `unknown` where nobody could say. */
  model: readonly string[] | 'off' | 'unknown';
}>;

/** What stands at a path in an answer, whatever its shape; undefined where there is nothing. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, unknown>>)[key] : undefined,
    value,
  );

export const listAt = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};

/** Text where there is some, in small letters; Azure compares without case. */
export const textAt = (value: unknown, ...path: readonly string[]): string => {
  const found = at(value, ...path);
  return typeof found === 'string' || typeof found === 'number' ? String(found).toLowerCase() : '';
};

/** The kinds of resource that checks look at. */
export const kinds = {
  site: 'microsoft.web/sites',
  plan: 'microsoft.web/serverfarms',
  storage: 'microsoft.storage/storageaccounts',
  vault: 'microsoft.keyvault/vaults',
  database: 'microsoft.dbforpostgresql/flexibleservers',
  bus: 'microsoft.servicebus/namespaces',
  network: 'microsoft.network/virtualnetworks',
  securityGroup: 'microsoft.network/networksecuritygroups',
  gateway: 'microsoft.network/applicationgateways',
  firewall: 'microsoft.network/applicationgatewaywebapplicationfirewallpolicies',
  endpoint: 'microsoft.network/privateendpoints',
  queryAlert: 'microsoft.insights/scheduledqueryrules',
  activityAlert: 'microsoft.insights/activitylogalerts',
} as const;

export const those = (deployed: Deployed, kind: keyof typeof kinds): readonly Found[] =>
  deployed.resources.filter(({ type }) => type === kinds[kind]);

/** The settings of an app. */
export const settingsOf = (site: Found): Readonly<Record<string, string>> =>
  (site.besides['settings'] ?? {}) as Readonly<Record<string, string>>;

/** One thing that has to hold of what is deployed. `look` says what does not, and what to do; nothing where all is well. */
export type DeploymentCheck = Readonly<{ name: string; holds: string; look(deployed: Deployed): readonly string[] }>;

/** The faults of each resource of a kind; a kind that there must be one of is a fault where there is none. */
export const ofEach =
  (
    kind: keyof typeof kinds,
    wrong: (one: Found) => readonly (string | false)[],
    isWanted = true,
  ): ((deployed: Deployed) => readonly string[]) =>
  (deployed) => {
    const all = those(deployed, kind);
    if (all.length === 0) return isWanted ? [`there is no ${kinds[kind]}: was everything read?`] : [];
    return all.flatMap((one) => wrong(one).flatMap((says) => (says === false ? [] : [`${one.name}: ${says}`])));
  };
