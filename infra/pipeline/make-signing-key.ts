import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { makeSignerKey } from '../../shared/platform/transparency/signed-note.ts';

// `make-signing-key NAME FILE`: a new key that signs the audit log's checkpoints, or a release's evidence, into a file that its owner alone
// reads. It goes into the vault from there, and the file is destroyed (docs/deploy.md).

const [name, file] = process.argv.slice(2);
if (name === undefined || file === undefined) throw new Error('make-signing-key NAME FILE');
writeFileSync(file, makeSignerKey(name, randomBytes(32)), { mode: 0o600, flag: 'wx' });
