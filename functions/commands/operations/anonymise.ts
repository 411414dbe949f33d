import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseName, connectLocally, keyDatabaseName } from '../../../infra/local/stack/prepare-database.ts';
import { blobReceiptFiles } from '../../../shared/adapters/blob/receipt-files.ts';
import { openContainer } from '../../../shared/adapters/blob/open-container.ts';
import { Secret } from '../../../shared/platform/secret.ts';
import { stagingMaster } from '../../../shared/protection/anonymise/open-staging-seals.ts';
import { freshTarget } from '../anonymise/fresh-target.ts';
import { makeUpData } from '../anonymise/make-up-data.ts';
import { makeUpFiles } from '../anonymise/make-up-files.ts';
import { table, WrongWord, type Operation } from './operation.ts';

const only = { mode: 0o600 };

/** The secret that everything is drawn from: out of a file, or one that is made at the first run and kept. */
function readSecret(given: unknown, folder: string): Secret {
  const path = typeof given === 'string' ? given : join(folder, 'secret');
  if (typeof given !== 'string' && !existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64'), only);
  if (!existsSync(path)) throw new WrongWord(`there is no file ${path}`);
  const text = readFileSync(path, 'utf8').trim();
  if (text.length < 32) throw new WrongWord('the secret has to be 32 characters or more');
  return new Secret(text);
}

function chosenName(given: unknown): string {
  const name = typeof given === 'string' ? given : 'clvr_anonymised';
  const taken = [databaseName, keyDatabaseName, 'postgres', 'template0', 'template1'];
  if (!/^[a-z][a-z0-9_]{2,40}$/.test(name) || taken.includes(name))
    throw new WrongWord('--into takes the name of a database of its own');
  return name;
}

export const anonymise: Operation = {
  name: 'anonymise',
  summary: 'makes data for staging that is nobody’s, in a database of its own',
  usage: `npm run operations -- anonymise [--into NAME] [--secret-file FILE] [--json]

Fills a database of its own, on the same server, with a row for every row there is: by the catalogue’s class of each column it is kept, shifted,
blurred, or made up. The same person is the same made-up person everywhere, joins go on working, and an allowance is the sum of its entries. What is
sealed is made up and sealed under keys of its own; nothing real is opened, so no key is needed for it. Files are made-up receipts, in a container
of the database’s name. Keys and tokens are not copied. The same data under the same secret gives the same bytes. A column without a class
stops it before anything is written. docs/runbooks/staging-data.md says how staging is started on it.

  --into         the name of the database; one that this command made before is made anew. Otherwise clvr_anonymised
  --secret-file  what everything is drawn from, 32 characters or more. Otherwise one that is made at the first run, and kept
`,
  options: { into: { type: 'string' }, 'secret-file': { type: 'string' } },
  async run(parts, values) {
    const name = chosenName(values['into']);
    const folder = join(parts.kept.directory, 'anonymised');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const secret = readSecret(values['secret-file'], folder);
    const server = await parts.postgres();
    const administrator = await connectLocally(server, server, server.database);
    const { rowCount } = await administrator.query('select from pg_database where datname = $1', [databaseName]);
    await administrator.end();
    if (!rowCount) throw new Error('There is no data yet: npm run operations -- migrate, or npm start');
    await freshTarget(parts, name);
    const settings = { connection: (await parts.blobs()).connection, container: name.replaceAll('_', '-') };
    const container = await openContainer(settings)();
    for await (const { name: blob } of container.listBlobsFlat()) await container.deleteBlob(blob);
    const connect = (user: 'backup' | 'migrator', database: string) =>
      connectLocally(server, { user, password: parts.kept.passwords[user].reveal() }, database);
    const [source, target] = [await connect('backup', databaseName), await connect('migrator', name)];
    try {
      const files = makeUpFiles({ secret, files: blobReceiptFiles(settings) });
      const made = await makeUpData({ source, target, secret, files });
      const keyFile = join(folder, 'field-key');
      writeFileSync(keyFile, stagingMaster(secret).toString('base64'), only);
      const rows = made.reduce((sum, one) => sum + one.rows, 0);
      const listed = made.filter((one) => one.rows > 0).map((one) => [one.table, String(one.rows)]);
      const empty = made.filter(({ leftEmpty }) => leftEmpty).map((one) => one.table);
      const text = `${table([['table', 'rows'], ...listed])}\n\n${rows} rows in the database ${name}, files in the container ${settings.container}, the key file ${keyFile}.\nLeft empty, since keys are not copied: ${empty.join(', ')}.\n`;
      return { ok: true, text, database: name, container: settings.container, keyFile, rows, tables: made };
    } finally {
      await Promise.all([source.end(), target.end()]);
    }
  },
};
