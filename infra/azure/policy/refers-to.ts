import type { Resource } from './resource.ts';

/** Properties in which a resource has the name that the cloud knows it by. */
const names = [
  'accountName',
  'applicationGatewayName',
  'bucket',
  'namespaceName',
  'networkSecurityGroupName',
  'publicIpAddressName',
  'resourceName',
  'serverName',
  'vaultName',
  'virtualNetworkName',
  'workspaceName',
  'name',
] as const;

/** Whether an id, a name or an address means a resource: one of its parts is its name, with or without what was added to make it unique. */
export function refersTo(value: unknown, { name, properties }: Resource): boolean {
  if (typeof value !== 'string') return false;
  const parts = value.toLowerCase().split(/[/:]/);
  const known = [name, ...names.map((key) => properties[key])].filter((one) => typeof one === 'string');
  return known.some((one) =>
    parts.some(
      (part) => part === one.toLowerCase() || new RegExp(`^${escaped(one)}-?(id|[0-9a-f]{7,8})$`, 'i').test(part),
    ),
  );
}

const escaped = (text: string): string => text.replaceAll(/[^\w-]/g, '\\$&');
