import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { canonicalJson, type Canonical } from '../../kernel/canonical-json.ts';
import { id } from '../../kernel/contract-types.ts';
import { manifestName } from './places.ts';
import { openNote, type NoteSigner } from '../../platform/transparency/signed-note.ts';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.minimum(0));
/** Below the folder of its run. Names sort as the objects are restored; none leads out of the folder. */
const objectName = z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9_-]*)?\.sql\.zst$/));

const object = z.strictObject({
  name: objectName,
  /** As it is stored. */
  bytes: count,
  sha256,
  /** Before it was compressed. */
  rawBytes: count,
});

const manifestShape = z.strictObject({
  /** Under 1 each table had an object of its own, and `content` was another hash. */
  version: z.literal([1, 2]),
  run: id,
  /** When the snapshot was taken, and how far the log of the server was then. */
  at: z.iso.datetime(),
  lsn: z.string().check(z.regex(/^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/)),
  server: z.strictObject({
    version: z.string(),
    number: count,
    encoding: z.string(),
    collate: z.string(),
    ctype: z.string(),
  }),
  /** The version of the product that wrote it. */
  app: z.string(),
  migrations: z.strictObject({ newest: count, sha256 }),
  /** In the order in which they are restored. */
  objects: z.array(object).check(z.minLength(1)),
  tables: z.array(
    z.strictObject({
      name: z.string().check(z.minLength(1)),
      object: objectName,
      rows: count,
      /** See content-hash.ts: `contentOf`, and `sumOfRows` under version 1. */
      content: z.union([sha256, z.string().check(z.regex(/^-?\d{1,60}$/))]),
      /** Whether its policies hold for its owner too. */
      forced: z.boolean(),
    }),
  ),
  /** Of the values that the sequences have come to. */
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string().check(z.regex(/^-?\d{1,19}$/)) })),
  /** What the data was sealed under: how many companies' keys each version of the vault's key has wrapped, and their newest versions. */
  keys: z.array(z.strictObject({ wrappedBy: z.string(), companies: count, newest: count })),
});

export type Manifest = z.output<typeof manifestShape>;
export type ManifestObject = Manifest['objects'][number];
export type ManifestTable = Manifest['tables'][number];

/** Why a backup is not restored. Nothing was written when this is thrown. */
export type BackupFault =
  | 'no-manifest'
  | 'manifest-unreadable'
  | 'not-signed'
  | 'other-run'
  | 'object-missing'
  | 'object-extra'
  | 'object-cut-off'
  | 'object-changed'
  | 'table-missing';

export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
  readonly code: BackupFault;
  constructor(code: BackupFault, what: string) {
    super(`the backup is refused, ${code}: ${what}`);
    this.code = code;
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
/** A signature of this kind is never taken for one of a checkpoint or of the erasure ledger, and never is one of those for this. */
const noteText = (keyName: string, run: string, hash: string): string =>
  `${keyName}/backup-manifest\n${run}\n${hash}\n`;

/** The manifest as it is stored: canonical JSON, with a signed note of the hash of what is without it. */
export function signManifest(signer: NoteSigner, manifest: Manifest): string {
  const text = canonicalJson(manifest);
  const signature = signer.sign(noteText(signer.name, manifest.run, hashOf(text)));
  return `${canonicalJson({ ...(manifest as unknown as Record<string, Canonical>), signature })}\n`;
}

/** Throws BackupRefused where a manifest could not be opened once it is signed: a backup that nobody can restore is none. */
export function refuseUnreadable(manifest: Manifest): void {
  if (!manifestShape.safeParse(manifest).success) throw new BackupRefused('manifest-unreadable', manifestName);
  refuseTorn(manifest);
}

/**
 * Reads a stored manifest that one of the keys signed, for the run that was asked for. Throws BackupRefused where it is none, is not signed
 * by them, is written in another way than we write, or is of another run.
 */
export function openManifest(stored: string, trustedKeys: readonly string[], run: string): Manifest {
  let said: Record<string, Canonical>;
  try {
    said = JSON.parse(stored) as Record<string, Canonical>;
    if (`${canonicalJson(said)}\n` !== stored) throw new TypeError('not canonical');
  } catch {
    throw new BackupRefused('manifest-unreadable', manifestName);
  }
  const { signature, ...unsigned } = said;
  const text = typeof signature === 'string' ? openNote(signature, trustedKeys) : null;
  const hash = hashOf(canonicalJson(unsigned));
  const claimed = typeof unsigned['run'] === 'string' ? unsigned['run'] : '';
  const isOurs = trustedKeys.some((key) => text === noteText(key.split('+')[0]!, claimed, hash));
  if (!isOurs) throw new BackupRefused('not-signed', manifestName);
  const parsed = manifestShape.safeParse(unsigned);
  if (!parsed.success) throw new BackupRefused('manifest-unreadable', manifestName);
  if (parsed.data.run !== run) throw new BackupRefused('other-run', parsed.data.run);
  refuseTorn(parsed.data);
  return parsed.data;
}

/** What is signed can still be of a version of us that wrote it wrong. */
function refuseTorn({ objects, tables }: Manifest): void {
  if (new Set(tables.map(({ name }) => name)).size < tables.length)
    throw new BackupRefused('manifest-unreadable', 'a table stands in it twice');
  const names = objects.map(({ name }) => name);
  const inOrder = names.every((name, at) => at === 0 || names[at - 1]! < name);
  if (!inOrder) throw new BackupRefused('manifest-unreadable', 'objects are not in their order');
  const missing = tables.find((table) => !names.includes(table.object));
  if (missing) throw new BackupRefused('table-missing', missing.name);
}
