import { prepareDatabase } from '../../../infra/local/stack/prepare-database.ts';
import type { Operation } from './operation.ts';

export const migrate: Operation = {
  name: 'migrate',
  summary: 'brings the database up to the newest migration',
  usage: `npm run operations -- migrate [--json]

Makes the roles and the database where they are missing, runs the migrations that have not run, and says which.
A second run does nothing. It stops at a migration that was changed after it had run, or that this program does not know.
`,
  options: {},
  async run(parts) {
    const ran = await prepareDatabase(await parts.postgres(), parts.kept.passwords);
    const text = ran.length === 0 ? 'The database was up to date.\n' : ran.map((name) => `ran ${name}\n`).join('');
    return { ok: true, text, ran };
  },
};
