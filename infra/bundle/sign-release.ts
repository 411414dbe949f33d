import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSigner } from '../../shared/platform/transparency/signed-note.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { readEvidence, signEvidence } from '../../shared/trust/release/evidence-note.ts';

/** The name of the signed file in the folder that is deployed: RELEASE_EVIDENCE_FILE names it. */
export const evidenceFile = 'release-evidence.note';

type Files = Readonly<{
  /** What `npm test` has written: `.local/release-tests.json`. */
  tests: string;
  /** The release’s signing key, `PRIVATE+KEY+name+id+base64`. */
  key: string;
  /** What was read of the repository’s settings and of what is deployed: `{ at, answers }` each. */
  repository?: string | undefined;
  deployment?: string | undefined;
}>;

const jsonOf = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Puts into a folder what the release says of itself, signed, and gives the key to verify it with. Throws an Error for tests that did not
 * all run and pass, or that ran on sources that were not committed; a TypeError for a key that is none.
 */
export function signRelease(directory: string, { tests, key, repository, deployment }: Files): string {
  const { whole, commit, finishedAt, tests: results } = jsonOf(tests) as Record<string, unknown>;
  if (whole !== true) throw new Error('a release is signed after every test has run and passed: run npm test');
  if (commit === null) throw new Error('a release is signed for a commit: commit everything, and run npm test');
  const signer = openSigner(new Secret(readFileSync(key, 'utf8')));
  const evidence = readEvidence({
    ...{ commit, finishedAt, tests: results },
    ...(repository === undefined ? {} : { repository: jsonOf(repository) }),
    ...(deployment === undefined ? {} : { deployment: jsonOf(deployment) }),
  });
  writeFileSync(join(directory, evidenceFile), signEvidence(evidence, signer));
  return signer.verifierKey;
}
