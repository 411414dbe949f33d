import type * as pulumi from '@pulumi/pulumi';

/** What a deployment is told about the accounts it goes to. None of it is a secret, and none of it is in the repository. */
export type Account = Readonly<{
  subscription: string;
  /** The directory of the subscription, by its id. */
  directory: string;
  /** The account at Amazon; twelve digits. */
  awsAccount: string;
  /** Where people reach the product, `https://` and a host. */
  origin: string;
  /** Six letters and digits for names that have to be unique in the world, and that a vault's purge protection keeps taken. */
  suffix: string;
  /** The group of Entra ID whose members administer the database server. */
  databaseAdmins: Readonly<{ id: string; name: string }>;
  /** Of the web app's two colours the one that people see. */
  live: 'blue' | 'green';
  signInClient: string;
  staffDirectory: string;
  /** Where alerts, cost and security notices go. */
  alertsTo: string;
  /** Under which number, and where, the company is registered that runs the service. */
  operator: Readonly<{ number: string; address: string }>;
  contact: string;
  mail: Readonly<{ host: string; user: string; from: string }>;
  /** The name of the certificate of the origin in the vault. */
  certificate: string;
  /** The key that the release's evidence is verified with, or `none`. */
  releaseKey: string;
  /** `off`, or Bedrock: production starts without a model until the founder has switched it on. */
  claude: 'off' | 'bedrock';
}>;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const address = /^[^\s@]+@[^\s@]+$/;

/** Reads what `pulumi config set` was given. Throws an Error that names every key that is missing or has another shape, and no value. */
export function readAccount(config: Pick<pulumi.Config, 'get'>): Account {
  const wrong: string[] = [];
  const read = (key: string, shape: RegExp, otherwise?: string): string => {
    const value = config.get(key) ?? otherwise ?? '';
    if (!shape.test(value)) wrong.push(key);
    return value;
  };
  const account: Account = {
    subscription: read('subscription', guid),
    directory: read('directory', guid),
    awsAccount: read('awsAccount', /^\d{12}$/),
    origin: read('origin', /^https:\/\/[a-z0-9.-]+$/),
    suffix: read('suffix', /^[a-z0-9]{6}$/),
    databaseAdmins: { id: read('databaseAdminsId', guid), name: read('databaseAdminsName', /^.{1,100}$/) },
    live: read('live', /^(blue|green)$/, 'blue') as Account['live'],
    signInClient: read('signInClient', guid),
    staffDirectory: read('staffDirectory', guid),
    alertsTo: read('alertsTo', address),
    operator: {
      number: read('operatorNumber', /^\d{6}-\d{4}$/),
      address: read('operatorAddress', /^.{5,200}$/),
    },
    contact: read('contact', address),
    mail: { host: read('mailHost', /^[a-z0-9.-]+$/), user: read('mailUser', /^\S+$/), from: read('mailFrom', /@/) },
    certificate: read('certificate', /^[0-9A-Za-z-]{1,127}$/, 'edge'),
    releaseKey: read('releaseKey', /^(none|[^\s+]+\+[0-9a-f]{8}\+\S+)$/, 'none'),
    claude: read('claude', /^(off|bedrock)$/, 'off') as Account['claude'],
  };
  if (wrong.length > 0) throw new Error(`pulumi config is missing or not valid: ${wrong.join(', ')}`);
  return account;
}
