import type { Stack } from './stacks/stack.ts';

/** Parameters of the server that the promises rest on, and that a change in the portal would be put back from. */
export const databaseSettings = ({ database }: Pick<Stack, 'database'>): Readonly<Record<string, string>> => ({
  require_secure_transport: 'on',
  ssl_min_protocol_version: 'TLSv1.3',
  password_encryption: 'scram-sha-256',
  'connection_throttle.enable': 'on',
  log_connections: 'on',
  log_disconnections: 'on',
  log_checkpoints: 'on',
  log_lock_waits: 'on',
  log_line_prefix: '%t-%c-user=%u,db=%d,app=%a,client=%h-',
  // Statements are not logged: what people write is in them. Their kinds are, by pgaudit, and only those that change rights or tables.
  log_statement: 'none',
  log_min_duration_statement: '-1',
  'logfiles.retention_days': '7',
  'azure.extensions': 'PGAUDIT',
  shared_preload_libraries: 'pgaudit',
  'pgaudit.log': 'role,ddl',
  'pgaudit.log_parameter': 'off',
  max_connections: String(database.connections),
});
