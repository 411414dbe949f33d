/** Something that a cloud keeps in no region: what it is called there, and why it may be had all the same. */
type Global = Readonly<{ type: string; token: string | null; why: string }>;

/** A host outside that something of ours may reach. `in`: where it answers, or what that rests on. */
type Host = Readonly<{ name: RegExp; service: string; in: string }>;

/** Amazon’s regions in the EU. A name that begins with `eu-` is not enough: London (eu-west-2) and Zürich (eu-central-2) do. */
const aws = {
  'eu-central-1': 'Frankfurt',
  'eu-north-1': 'Stockholm',
  'eu-south-1': 'Milan',
  'eu-south-2': 'Spain',
  'eu-west-1': 'Ireland',
  'eu-west-3': 'Paris',
} as const;

/**
 * Where anything of ours may be, and the only list of it: the infrastructure is built from it, the policies refuse what it does not name, the
 * process does not start with a setting that leads elsewhere, and the trust center shows it. The European Union, and not what is near it:
 * Norway is in the EEA, the United Kingdom and Switzerland are in neither.
 */
export const allowedPlaces = {
  /** Azure’s regions in the EU, those that need to be asked for among them (https://learn.microsoft.com/azure/reliability/regions-list). */
  azure: {
    austriaeast: 'Vienna',
    belgiumcentral: 'Brussels',
    denmarkeast: 'Copenhagen',
    francecentral: 'Paris',
    francesouth: 'Marseille',
    germanynorth: 'Berlin',
    germanywestcentral: 'Frankfurt',
    italynorth: 'Milan',
    northeurope: 'Ireland',
    polandcentral: 'Warsaw',
    spaincentral: 'Madrid',
    swedencentral: 'Gävle',
    swedensouth: 'Staffanstorp',
    westeurope: 'Netherlands',
  },
  aws,
  /**
   * What may have no region, each with the reason: control planes, names and rules, which no customer’s data passes or lies in. `type` is
   * Resource Manager’s name, or Amazon’s service; `token` the program’s, null for what the platform makes by itself.
   */
  global: [
    {
      type: 'Microsoft.Network/privateDnsZones',
      token: 'azure-native:privatedns:PrivateZone',
      why: 'names of private addresses, answered inside the network alone; Azure has it in no region',
    },
    {
      type: 'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
      token: 'azure-native:privatedns:VirtualNetworkLink',
      why: 'says which network asks such a zone',
    },
    {
      type: 'Microsoft.Insights/activityLogAlerts',
      token: 'azure-native:monitor:ActivityLogAlert',
      why: 'a rule over the log of changes of the subscription, which is itself in no region',
    },
    {
      type: 'Microsoft.Insights/metricAlerts',
      token: 'azure-native:monitor:MetricAlert',
      why: 'a rule over figures of the platform; Azure takes no region for it',
    },
    {
      type: 'Microsoft.Insights/actionGroups',
      token: 'azure-native:monitor:ActionGroup',
      why: 'whom of staff to tell; alerts of service health take one without a region alone',
    },
    {
      type: 'Microsoft.Insights/privateLinkScopes',
      token: 'azure-native:monitor:PrivateLinkScope',
      why: 'says which workspaces a network reaches by its endpoints; what it names lies in a region',
    },
    {
      type: 'Microsoft.AlertsManagement/smartDetectorAlertRules',
      token: null,
      why: 'Application Insights makes one by itself: a rule over figures of errors',
    },
    {
      type: 'iam',
      token: 'aws:iam',
      why: 'roles and whom Amazon believes; names and rules, which are in no region',
    },
  ] satisfies readonly Global[],
  /** Whom what runs may reach outside the two clouds’ regions. Hosts that a customer chooses for webhooks are the customer’s. */
  hosts: [
    { name: /^eu\.i\.posthog\.com$/, service: 'PostHog', in: 'Frankfurt: its EU host' },
    { name: /^(app|appapi2(\.test)?)\.bankid\.com$/, service: 'BankID', in: 'Sweden' },
    { name: /^login\.microsoftonline\.com$/, service: 'Microsoft Entra ID', in: 'the EU Data Boundary of Microsoft' },
    {
      name: new RegExp(`^email-smtp\\.(${Object.keys(aws).join('|')})\\.amazonaws\\.com$`),
      service: 'mail',
      in: 'the region of Amazon that its name says',
    },
    {
      name: /^smtp\.azurecomm\.net$/,
      service: 'mail',
      in: 'Europe, as the deployed service says where its data is kept',
    },
  ] satisfies readonly Host[],
  /** The one service outside that is given personal data: of people who ask for a demo, and never of a customer’s employees. */
  exception: { name: /^api\.close\.com$/, service: 'Close', in: 'the United States' },
} as const;

/** As Azure compares them: `Sweden Central` is `swedencentral`. */
export const regionCode = (region: string): string => region.toLowerCase().replaceAll(' ', '');

export const isAzureInEu = (region: string): boolean => Object.hasOwn(allowedPlaces.azure, regionCode(region));
export const isAwsInEu = (region: string): boolean => Object.hasOwn(allowedPlaces.aws, region);

/** Whether something may be in no region, by Resource Manager’s name or by the program’s. */
export const mayBeGlobal = (name: string): boolean =>
  allowedPlaces.global.some(
    ({ type, token }) =>
      type.toLowerCase() === name.toLowerCase() || (token !== null && (token === name || name.startsWith(`${token}/`))),
  );

/** Whether mail may be handed to a host. */
export const mayCarryMail = (host: string): boolean =>
  allowedPlaces.hosts.some(({ name, service }) => service === 'mail' && name.test(host));

/** Whether something that runs may reach a host: one of the list, or the exception. */
export const mayReach = (host: string): boolean =>
  [...allowedPlaces.hosts, allowedPlaces.exception].some(({ name }) => name.test(host));
