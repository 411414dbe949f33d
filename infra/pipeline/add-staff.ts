import { parseArgs } from 'node:util';
import pg from 'pg';
import { addStaff } from '../../shared/people/staff/add-staff.ts';
import { asPlatformMachine } from '../../shared/platform/actor.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { databaseOptions, deployedDatabase } from './deployed-database.ts';

// `add-staff --host HOST --user NAME --name NAME --email ADDRESS --issuer URL --subject OID`: lets somebody sign in who operates a deployed
// platform: the first of them, before anybody can. It is recorded like every other.

const text = { type: 'string', default: '' } as const;
const { values } = parseArgs({ options: { ...databaseOptions, name: text, email: text, issuer: text, subject: text } });
const { name, email: address, issuer, subject } = values;
const pool = new pg.Pool({ ...deployedDatabase(values), max: 2, options: '-c role=operations' });
const operations = createDatabase(pool, systemClock, systemRandomness(systemClock));
try {
  const person = { name, address, language: 'sv', issuer, subject } as const;
  await addStaff({ operations }, asPlatformMachine('operator'), person);
  process.stdout.write('they can sign in\n');
} finally {
  await operations.close();
}
