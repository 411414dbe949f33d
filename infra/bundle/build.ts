import { globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeArtefact } from './make-artefact.ts';
import { evidenceFile, signRelease } from './sign-release.ts';
import { zipArtefact } from './zip-artefact.ts';

const usage = `npm run bundle -- [--to FOLDER] [--zip FILE] [--sign-with KEY-FILE [--tests FILE] [--repository FILE] [--deployment FILE]] [--json]

Makes the folder that is deployed to Azure Functions (linux-x64): dist/functions unless --to says otherwise.
--zip packs it as it is deployed; the same sources give the same bytes.
--sign-with puts how the tests came out into it, signed with the release's key (${evidenceFile}), and prints the key to verify it with;
--repository and --deployment add what was read of the repository's settings and of what is deployed ({"at", "answers"}).
`;

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

function sizeOf(directory: string): number {
  return globSync('**/*', { cwd: directory })
    .map((file) => statSync(join(directory, file)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);
}

/** The command behind `npm run bundle`. */
async function bundle(): Promise<void> {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      to: text,
      zip: text,
      'sign-with': text,
      tests: text,
      repository: text,
      deployment: text,
      json: flag,
      help: flag,
    },
  });
  if (values.help) return void process.stdout.write(usage);
  const directory = values.to ? resolve(values.to) : fileURLToPath(new URL('../../dist/functions', import.meta.url));
  const { files, packages } = await makeArtefact(directory);
  const { 'sign-with': key, repository, deployment } = values;
  const tests = values.tests ?? fileURLToPath(new URL('../../.local/release-tests.json', import.meta.url));
  const verifierKey = key === undefined ? null : signRelease(directory, { tests, key, repository, deployment });
  const packed = values.zip === undefined ? null : await zipArtefact(directory, resolve(values.zip));
  const code = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const whole = sizeOf(directory);
  const count = Object.keys(packages).length;
  if (values.json)
    return void process.stdout.write(
      `${JSON.stringify({ directory, files, packages, bytes: whole, packed, verifierKey })}\n`,
    );
  process.stdout.write(
    `${directory}\n  ${files.length} files of code, ${megabytes(code)}; with ${count} packages ${megabytes(whole)}\n`,
  );
  if (packed !== null) process.stdout.write(`  packed: ${megabytes(packed)}\n`);
  if (verifierKey !== null) process.stdout.write(`  signed: RELEASE_VERIFIER_KEY=${verifierKey}\n`);
}

await bundle().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
