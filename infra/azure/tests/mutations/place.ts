import { row, type Broken } from './row.ts';

const database = 'dbforpostgresql:Server';
const account = 'storage:StorageAccount';

export const placeMutations: readonly Broken[] = [
  row('in-the-eu', 'a vault in London', 'keyvault:Vault', 'vault', 'location', 'uksouth'),
  row('in-the-eu', 'a database in Zürich', database, 'database', 'location', 'switzerlandnorth'),
  row('in-the-eu', 'a storage account that is global', account, 'files', 'location', 'global'),
  row('aws-in-the-eu', 'Amazon in London', 'pulumi:providers:aws', 'amazon', 'region', 'eu-west-2'),
  row('aws-in-the-eu', 'any account', 'pulumi:providers:aws', 'amazon', 'allowedAccountIds', undefined),
  row('tagged', 'no tags', 'servicebus:Namespace', 'bus', 'tags', undefined),
  row('two-addresses', 'no address of our own to leave by', 'network:PublicIPAddress', 'outside', '*'),
  row('subnets-walled', 'no wall', 'network:Subnet', 'database-subnet', 'networkSecurityGroup', undefined),
  row('subnets-walled', 'a way out by itself', 'network:Subnet', 'endpoints-subnet', 'defaultOutboundAccess', true),
  row('delegated', 'anybody’s subnet', 'network:Subnet', 'functions-subnet', 'delegations', []),
  row('leaves-by-one-address', 'any address', 'network:Subnet', 'functions-subnet', 'natGateway', undefined),
];
