/**
 * An item of the CIS Microsoft Azure Foundations Benchmark 6.0.0 that bears on this deployment, and what holds it: rules of the policy pack, or
 * a reason why no rule does. `moved` items stood in version 3.0.0 and are still wanted.
 */
export type CisItem = Readonly<{ id: string; says: string }> &
  (Readonly<{ rules: readonly [string, ...string[]] }> | Readonly<{ reason: string }>);

const directory = 'Stands in the directory of Entra ID, which no stack owns';

export const cisItems: readonly CisItem[] = [
  {
    id: '5.1.3',
    says: 'MFA for everybody',
    reason: `${directory}. The product itself asks for a second factor from staff and from whoever decides or pays; the directory’s conditional access is set up once, by hand.`,
  },
  { id: '5.3.3', says: 'User Access Administrator is restricted', rules: ['roles-least'] },
  {
    id: '5.7',
    says: 'Two or three owners of the subscription',
    reason:
      'Who owns a subscription is decided by people, and by no stack; no identity of the service may own anything (roles-least).',
  },
  { id: '6.1.1.1', says: 'The activity log is kept', rules: ['activity-log-kept'] },
  { id: '6.1.1.2', says: '… with the kinds that matter', rules: ['activity-log-kept'] },
  { id: '6.1.1.4', says: 'Key Vault logs', rules: ['everything-logs', 'logs-to-the-workspace'] },
  {
    id: '6.1.1.6',
    says: 'Flows through the network are logged to Log Analytics',
    rules: ['flows-kept', 'flows-each-network'],
  },
  { id: '6.1.1.8', says: 'Logs of Entra ID are kept', rules: ['directory-log-kept'] },
  ...(
    [
      ...[
        ['1', 'a policy is assigned'],
        ['2', 'a policy is taken away'],
        ['3', 'a security group is changed'],
      ],
      ...[
        ['4', 'a security group is removed'],
        ['5', 'a security solution is changed'],
        ['6', 'a security solution is removed'],
      ],
      ...[
        ['7', 'a firewall rule of a database is changed'],
        ['8', 'a firewall rule of a database is removed'],
      ],
      ...[
        ['9', 'a public address is changed'],
        ['10', 'a public address is removed'],
      ],
    ] as const
  ).map(([id = '', what = '']): CisItem => ({
    id: `6.1.2.${id}`,
    says: `Somebody is told when ${what}`,
    rules: ['changes-are-told'],
  })),
  { id: '6.1.2.11', says: 'Somebody is told of trouble at Azure', rules: ['changes-are-told'] },
  { id: '6.1.3.1', says: 'Application Insights is in use', rules: ['insights-in-the-workspace'] },
  {
    id: '6.1.4',
    says: 'Everything that can log logs',
    rules: ['everything-logs', 'logs-to-the-workspace', 'logs-kept'],
  },
  { id: '6.2', says: 'What matters is locked', rules: ['locked', 'locks-against-deletion-alone'] },
  { id: '7.4', says: 'HTTP and HTTPS from the Internet are thought about', rules: ['internet-to-the-web-alone'] },
  { id: '7.8', says: 'Flow logs are kept for 90 days', rules: ['flows-kept'] },
  { id: '7.10', says: 'The gateway has a firewall for the web', rules: ['gateway-guarded', 'firewall-prevents'] },
  { id: '7.11', says: 'Each subnet has a security group', rules: ['subnets-guarded'] },
  { id: '7.12', says: 'The gateway speaks TLS 1.2 or later', rules: ['gateway-over-tls'] },
  { id: '7.13', says: 'The gateway speaks HTTP/2', rules: ['gateway-guarded'] },
  { id: '7.14', says: 'The firewall looks into bodies', rules: ['firewall-prevents'] },
  { id: '7.15', says: 'The firewall knows bots', rules: ['firewall-prevents'] },
  { id: '8.1.5.1', says: 'Defender for Storage', rules: ['defender-on'] },
  { id: '8.1.7.2', says: 'Defender for open-source databases', rules: ['defender-on'] },
  { id: '8.1.8.1', says: 'Defender for Key Vault', rules: ['defender-on'] },
  { id: '8.1.9.1', says: 'Defender for Resource Manager', rules: ['defender-on'] },
  { id: '8.3.1', says: 'Keys end', rules: ['vault-keys-rotate'] },
  { id: '8.3.3', says: 'Secrets end', rules: ['vault-secrets-end'] },
  { id: '8.3.5', says: 'A vault cannot be purged', rules: ['vault-recoverable'] },
  { id: '8.3.6', says: 'A vault goes by roles', rules: ['vault-by-roles'] },
  { id: '8.3.7', says: 'A vault has no address on the Internet', rules: ['vault-not-public'] },
  { id: '8.3.8', says: 'A vault has a private endpoint', rules: ['private-endpoints'] },
  { id: '8.3.9', says: 'Keys are replaced by themselves', rules: ['vault-keys-rotate'] },
  {
    id: '8.3.11',
    says: 'Certificates hold for twelve months at most',
    reason:
      'The one certificate, of the origin, is ordered and put into the vault by a person, and Resource Manager cannot make one. An alert looks at what in the vault expires soon (infra/azure/cloud-alerts.ts).',
  },
  { id: '9.2.1', says: 'Deleted files can be had back', rules: ['storage-recoverable', 'storage-each-recoverable'] },
  {
    id: '9.2.2',
    says: 'Deleted containers can be had back',
    rules: ['storage-recoverable', 'storage-each-recoverable'],
  },
  { id: '9.2.3', says: 'Files have versions', rules: ['storage-recoverable', 'storage-each-recoverable'] },
  { id: '9.3.1.3', says: 'Storage has no shared key', rules: ['storage-no-keys'] },
  { id: '9.3.2.1', says: 'Storage has private endpoints', rules: ['private-endpoints'] },
  { id: '9.3.2.2', says: 'Storage has no address on the Internet', rules: ['storage-not-public'] },
  { id: '9.3.2.3', says: 'Storage refuses who is not named', rules: ['storage-not-public'] },
  { id: '9.3.4', says: 'Storage answers over HTTPS alone', rules: ['storage-over-tls'] },
  { id: '9.3.6', says: 'Storage speaks TLS 1.2 or later', rules: ['storage-over-tls'] },
  { id: '9.3.7', says: 'Storage copies to no other directory', rules: ['storage-nobody-unnamed'] },
  {
    id: '9.3.8',
    says: 'Nobody reads files without signing in',
    rules: ['storage-nobody-unnamed', 'containers-closed'],
  },
  { id: '9.3.9', says: 'Storage is locked against deletion', rules: ['locked'] },
  {
    id: 'moved: require_secure_transport',
    says: 'PostgreSQL takes encrypted connections alone',
    rules: ['postgres-settings'],
  },
  { id: 'moved: log_checkpoints', says: 'PostgreSQL logs its checkpoints', rules: ['postgres-settings'] },
  {
    id: 'moved: connection_throttle.enable',
    says: 'PostgreSQL slows down who fails to sign in',
    rules: ['postgres-settings'],
  },
  {
    id: 'moved: logfiles.retention_days',
    says: 'PostgreSQL keeps its log for more than three days',
    rules: ['postgres-settings'],
  },
  {
    id: 'moved: allow Azure services',
    says: 'PostgreSQL lets no service of Azure in',
    rules: ['postgres-no-firewall-rules', 'postgres-not-public'],
  },
  { id: 'moved: log_connections', says: 'PostgreSQL logs who comes', rules: ['postgres-settings'] },
  { id: 'moved: log_disconnections', says: 'PostgreSQL logs who goes', rules: ['postgres-settings'] },
  { id: 'moved: Functions, HTTPS', says: 'Functions answer over HTTPS alone', rules: ['functions-over-https'] },
  {
    id: 'moved: Functions, FTP',
    says: 'Functions know no FTP',
    rules: ['functions-no-side-doors', 'functions-ftp-off'],
  },
  { id: 'moved: Functions, TLS', says: 'Functions speak TLS 1.2 or later', rules: ['functions-over-https'] },
  {
    id: 'moved: Functions, basic authentication',
    says: 'Nobody publishes by a password',
    rules: ['functions-scm-off', 'functions-ftp-off', 'functions-each-passwords-off'],
  },
  {
    id: 'moved: Functions, remote debugging',
    says: 'No debugger reaches Functions',
    rules: ['functions-no-side-doors'],
  },
  {
    id: 'moved: Functions, identity',
    says: 'Functions have an identity',
    rules: ['functions-have-an-identity', 'functions-no-keys'],
  },
];

/** What each rule holds, by its name. */
type Held = Readonly<{ name: string; holds: string }>;

/**
 * The table of `docs/cis-azure.md`. Throws a RangeError for an item that names a rule there is none of.
 */
export function cisTable(rules: readonly Held[]): string {
  const known = new Map(rules.map(({ name, holds }) => [name, holds]));
  const cellOf = (item: CisItem): string => {
    if ('reason' in item) return `No rule: ${item.reason}`;
    return item.rules
      .map((name) => {
        const holds = known.get(name);
        if (holds === undefined) throw new RangeError(`${item.id} names ${name}, and there is no such rule`);
        return `\`${name}\`: ${holds}.`;
      })
      .join('<br>');
  };
  const rows = cisItems.map((item) => `| ${item.id} | ${item.says} | ${cellOf(item)} |`);
  const held = cisItems.filter((item) => 'rules' in item).length;
  return [
    '# CIS Azure Foundations',
    '',
    'Written by `infra/azure/policy/cis.ts`; a test compares it (`infra/azure/tests/rules/cis.test.ts`), and with `UPDATE=1` writes it anew.',
    '',
    `The items of the CIS Microsoft Azure Foundations Benchmark 6.0.0 that bear on this deployment, and those that it once had and that are still wanted: ${cisItems.length}, of which ${held} are held by rules of the policy pack and ${cisItems.length - held} have a reason instead. Each rule refuses a deployment that breaks it, and each is broken by a test.`,
    '',
    '| item | what it asks for | what holds it |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '`prowler azure --compliance cis_6.0_azure` judges a deployed stack independently of all this.',
    '',
  ].join('\n');
}
