import { copyFileSync, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { sealKey } from '../../../infra/local/stack/seal-key.ts';
import { s3LockedObjects } from '../../../shared/adapters/s3/locked-objects.ts';
import { isId, type Id } from '../../../shared/kernel/ids.ts';
import { parsePlainDate } from '../../../shared/kernel/plain-date.ts';
import { companies } from '../../../shared/people/companies/table.ts';
import { openSigner } from '../../../shared/platform/transparency/signed-note.ts';
import { auditFile } from '../../../shared/protection/seals/audit-file.ts';
import { auditProof } from '../../../shared/protection/seals/audit-proof.ts';
import { findKeys } from '../../../shared/protection/seals/find-keys.ts';
import { CopyIsOlder, recordRestore } from '../../../shared/protection/seals/record-restore.ts';
import { sealCompany, sealPlatform } from '../../../shared/protection/seals/seal-entries.ts';
import { sealRoots } from '../../../shared/protection/seals/seal-roots.ts';
import {
  anchoredKeys,
  anchorsOf,
  companyTree,
  readAnchorKey,
  rootTree,
} from '../../../shared/protection/seals/tree.ts';
import { faultKinds, type Fault } from '../../../shared/protection/seals/verify/fault.ts';
import { verifyAudit } from '../../../shared/protection/seals/verify/verify-audit.ts';
import { commandLog, WrongWord, type Operation, type Outcome, type Values } from './operation.ts';
import { withOperationsDatabase } from './operations-database.ts';

const verifier = fileURLToPath(new URL('../../../frontend/public/verify-audit.mjs', import.meta.url));
/** Faults that are told of: where there are more, the first say where to look. */
const mostFaults = 200;

type Uses = Awaited<ReturnType<typeof usesOf>>;

async function usesOf(parts: BorrowedParts) {
  const { connect, buckets } = await parts.connectS3('lockedObjects');
  const signer = openSigner(sealKey(parts.kept));
  return { anchors: s3LockedObjects(connect, buckets.anchors), signer: () => signer };
}

/** The beginning of a day in UTC, and of the next one for the end of a range. */
function dayOf(values: Values, name: 'from' | 'to'): Date | null {
  const given = values[name];
  if (given === undefined) return null;
  const day = parsePlainDate(String(given));
  if (!day) throw new WrongWord(`--${name} takes a day, 2026-11-30`);
  return new Date(Date.parse(`${day}T00:00:00Z`) + (name === 'to' ? 86_400_000 : 0));
}

function idOf(values: Values, name: 'company' | 'event'): Id {
  const given = values[name];
  if (!isId(given)) throw new WrongWord(`--${name} takes an id`);
  return given;
}

const saidOf = ({ tree, kind, entry, index, to, size, key }: Fault): string => {
  const places = index === undefined ? '' : to === undefined || to === index ? ` at ${index}` : ` at ${index} to ${to}`;
  return `  ${tree}${places}${size === undefined ? '' : `, seal ${size}`}${entry ? `, entry ${entry}` : ''}${key === undefined ? '' : `, ${JSON.stringify(key)}`}: ${faultKinds[kind]}`;
};

const verify = (parts: BorrowedParts, values: Values): Promise<Outcome> =>
  withOperationsDatabase(parts, async (operations) => {
    const range = { from: dayOf(values, 'from'), to: dayOf(values, 'to') };
    const all = await operations.onPlatform((tx) =>
      tx.db.select({ id: companies.id }).from(companies).orderBy(companies.id),
    );
    const only = values['company'] === undefined ? null : idOf(values, 'company');
    const ids = all.map(({ id }) => id).filter((id) => only === null || id === only);
    if (ids.length === 0 && only !== null) throw new WrongWord('There is no such company.');
    const told = (events: number) => void (values['json'] || process.stderr.write(`  ${events} events\r`));
    const options = { told, all: only === null };
    const found = await verifyAudit({ operations, ...(await usesOf(parts)) }, ids, range, options);
    const { ok, faults, ...counted } = found;
    const { events, pruned, seals, anchors, leftBehind, restores, unsealed, trees } = counted;
    const counts = `${events} events in ${trees} trees, ${seals} seals, ${anchors} of them compared with their anchors; ${unsealed} wait for their seal.`;
    const notes = [
      pruned > 0 ? `${pruned} more were pruned by the rule, as sealed records say.` : [],
      restores.map(
        ({ at, copy }) => `The database was put back at ${at} to a copy of ${copy}, as a sealed record says.`,
      ),
      leftBehind > 0 ? `${leftBehind} checkpoints stand beyond what was put back, and are explained by that.` : [],
    ].flat();
    const text = `${[counts, ...notes].join('\n')}\n${ok ? 'Nothing was changed.' : `${faults.length} faults:`}\n${faults.slice(0, mostFaults).map(saidOf).join('\n')}\n`;
    return {
      ok,
      text,
      ...counted,
      faultCount: faults.length,
      faults: faults.slice(0, mostFaults),
    };
  });

/** Writes the anchors of a company and of the tree above into a folder. Nothing is written for a name that nobody expects: it could lead anywhere. */
async function anchorsInto(
  folder: string,
  { anchors }: Uses,
  company: Id,
): Promise<{ count: number; refused: string[] }> {
  let count = 0;
  const refused: string[] = [];
  for (const prefix of [anchoredKeys, anchorsOf(companyTree(company)), anchorsOf(rootTree)])
    for await (const key of anchors.list(prefix)) {
      if (readAnchorKey(key) === null) {
        refused.push(key);
        continue;
      }
      const file = join(folder, 'anchors', key);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, (await anchors.readOldest(key))!);
      count += 1;
    }
  return { count, refused };
}

const takeOut = (parts: BorrowedParts, values: Values): Promise<Outcome> =>
  withOperationsDatabase(parts, async (operations) => {
    const company = idOf(values, 'company');
    if (typeof values['to-folder'] !== 'string') throw new WrongWord('--to-folder says where it is put');
    const folder = resolve(values['to-folder']);
    const uses = await usesOf(parts);
    mkdirSync(folder, { recursive: true });
    const keys = findKeys(uses.signer());
    const file = auditFile(operations, company, uses.signer().name, keys);
    await pipeline(file, createWriteStream(join(folder, 'audit.jsonl')));
    const { count: anchors, refused } = await anchorsInto(folder, uses, company);
    copyFileSync(verifier, join(folder, 'verify-audit.mjs'));
    const how = `cd ${folder} && node verify-audit.mjs audit.jsonl anchors`;
    const names = refused.map(
      (key) => `  not taken out, for nobody expects it among the anchors: ${JSON.stringify(key)}\n`,
    );
    return {
      ok: refused.length === 0,
      text: `${folder}\n  with ${anchors} anchors. Anybody verifies it with Node alone:\n  ${how}\n${names.join('')}`,
      folder,
      anchors,
      refused,
    };
  });

const prove = (parts: BorrowedParts, values: Values): Promise<Outcome> =>
  withOperationsDatabase(parts, async (operations) => {
    const [company, event] = [idOf(values, 'company'), idOf(values, 'event')];
    const uses = await usesOf(parts);
    const keys = findKeys(uses.signer());
    const proof = await operations.inTenant(company, (tx) => auditProof(tx, event, keys), 'look');
    if (!proof) return { ok: false, text: 'There is no such event, or no seal covers it yet.\n', proof: null };
    return { ok: true, text: `${JSON.stringify(proof, null, 2)}\n`, proof };
  });

const instants = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/u;

const restored = (parts: BorrowedParts, values: Values): Promise<Outcome> =>
  withOperationsDatabase(parts, async (operations) => {
    const from = String(values['from']);
    const copy = new Date(instants.test(from) ? from : Number.NaN);
    if (Number.isNaN(copy.getTime()) || copy.getTime() > Date.now())
      throw new WrongWord('--from takes the moment of the copy in UTC, 2026-11-30T02:00:00Z');
    const uses = { operations, log: commandLog, ...(await usesOf(parts)) };
    const all = await operations.onPlatform((tx) =>
      tx.db.select({ id: companies.id }).from(companies).orderBy(companies.id),
    );
    const ids = all.map(({ id }) => id);
    const { restore, left, checkpoints } = await recordRestore(uses, ids, copy).catch((error: unknown) => {
      if (error instanceof CopyIsOlder) throw new WrongWord(`--from is too late: ${error.message}`);
      throw error;
    });
    // It explains nothing before it is sealed.
    for (const id of ids) await sealCompany(uses, id);
    await sealPlatform(uses);
    await sealRoots(uses);
    return {
      ok: true,
      text: `${restore}\n  recorded on the platform and in ${ids.length} companies, and sealed. ${checkpoints} checkpoints stand beyond the copy.\n`,
      ...{ restore, companies: ids.length, checkpoints, left },
    };
  });

export const audit: Operation = {
  name: 'audit',
  summary: 'verifies the audit log, proves one event, takes out what an outsider verifies, and records a restore',
  usage: `npm run operations -- audit verify [--company ID] [--from DAY] [--to DAY] [--json]
npm run operations -- audit proof --company ID --event ID
npm run operations -- audit take-out --company ID --to-folder FOLDER
npm run operations -- audit restored --from INSTANT

verify    compares each entry with its place in its tree, each root with its checkpoint, each checkpoint with its anchor, and the tree
          above. What was changed, removed, moved or put in is named. Exit code 1 when something is. Days are UTC, by when seals were made.
proof     prints what proves that one event is sealed, as verify-audit.mjs takes it in a file that ends with .json
take-out  writes a company's audit file, its anchors, and the program that verifies them with Node alone
restored  records, and seals at once, that the database was put back to the copy of that moment (UTC, 2026-11-30T02:00:00Z): to be called
          after each restore. Until then verify says that the database is older than its anchors
`,
  options: {
    company: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    event: { type: 'string' },
    'to-folder': { type: 'string' },
  },
  acts: ['verify', 'proof', 'take-out', 'restored'],
  run: (parts, values) =>
    ({ verify, proof: prove, 'take-out': takeOut, restored })[String(values['act'])]!(parts, values),
};
