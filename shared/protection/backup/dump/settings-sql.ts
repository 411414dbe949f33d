/**
 * What a session reads and writes a dump under, so that a value has one text. `row_security = off` makes PostgreSQL refuse to read where
 * a policy would hide rows, instead of leaving them out.
 */
export const sessionSettings: Readonly<Record<string, string>> = {
  client_encoding: 'UTF8',
  standard_conforming_strings: 'on',
  datestyle: 'ISO, YMD',
  intervalstyle: 'postgres',
  timezone: 'UTC',
  bytea_output: 'hex',
  extra_float_digits: '1',
  xmloption: 'content',
  search_path: 'pg_catalog',
  row_security: 'off',
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  // Large tables are else begun wherever another scan of them is.
  synchronize_seqscans: 'off',
  check_function_bodies: 'off',
  client_min_messages: 'warning',
};

export const settingsSql: string = Object.entries(sessionSettings)
  .map(([name, value]) => `set ${name} = '${value}';\n`)
  .join('');
export const resetSql: string = Object.keys(sessionSettings)
  .map((name) => `reset ${name};\n`)
  .join('');
