import { row, type Broken } from './row.ts';

const database = 'dbforpostgresql:Server';
const setting = 'dbforpostgresql:Configuration';

export const dataMutations: readonly Broken[] = [
  row('database-is-private', 'a public server', database, 'database', 'network.publicNetworkAccess', 'Enabled'),
  row('database-is-private', 'no subnet', database, 'database', 'network.delegatedSubnetResourceId', undefined),
  row('database-takes-tokens', 'passwords', database, 'database', 'authConfig.passwordAuth', 'Enabled'),
  row('database-takes-tokens', 'an administrator with one', database, 'database', 'administratorLogin', 'root'),
  row('database-tls', 'TLS 1.2', setting, 'database-ssl_min_protocol_version', 'value', 'TLSv1.2'),
  row('database-tls', 'plain text', setting, 'database-require_secure_transport', 'value', 'off'),
  row('database-says-who-came', 'no log of who came', setting, 'database-log_connections', 'value', 'off'),
  row('database-says-who-came', 'what people wrote', setting, 'database-log_statement', 'value', 'all'),
  row('database-survives-a-zone', 'no standby', database, 'database', 'highAvailability.mode', 'Disabled'),
  row('database-survives-a-zone', 'one day', database, 'database', 'backup.backupRetentionDays', 1),
  row('two-databases', 'keys beside what they open', 'dbforpostgresql:Database', 'database-benefits_keys', '*'),
  row('connections-suffice', 'too few', setting, 'database-max_connections', 'value', '500'),
  row(
    'connections-suffice',
    'more instances than counted',
    'web:WebApp',
    'worker',
    'functionAppConfig.scaleAndConcurrency.maximumInstanceCount',
    1_000,
  ),
];
