import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { asMachine } from '../../shared/platform/actor.ts';
import { auditEach } from '../../shared/platform/audit/audit.ts';
import { checkpointText, readCheckpoint } from '../../shared/platform/transparency/checkpoint.ts';
import { leafHash } from '../../shared/platform/transparency/merkle.ts';
import { makeSignerKey, openNote, openSigner } from '../../shared/platform/transparency/signed-note.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { auditFile } from '../../shared/protection/seals/audit-file.ts';
import { auditProof } from '../../shared/protection/seals/audit-proof.ts';
import { findKeys } from '../../shared/protection/seals/find-keys.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { isIncludedForSigstore } from '../support/rfc6962-oracle.ts';
import { sealWorld, testSigner } from '../support/seal-world.ts';
import { verifyAlone, type Said } from '../support/verify-alone.ts';

type Line = Record<string, unknown> & { leaf?: number; canonical?: string; hash?: string; entry?: string };
const db = await freshDatabase();
const world = await sealWorld(db);
const company = (await aCompany(db)).id;
const outside = verifyAlone();
const { anchors, verify } = outside;
let lines: Line[];
let proof: Record<string, unknown>;

beforeAll(async () => {
  for (const count of [3, 1, 6]) {
    await db.app.inTenant(company, (tx) =>
      auditEach(
        tx,
        asMachine('evaluator', company),
        'expense.approved',
        Array.from({ length: count }, () => ({ subject: { kind: 'expense', id: tx.newId() } as const, details: {} })),
      ),
    );
    await world.everything([company]);
  }
  await outside.take(world.uses.anchors);
  const keys = findKeys(testSigner);
  const parts: Buffer[] = [];
  for await (const part of auditFile(db.app, company, testSigner.name, keys)) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const entry = lines.find(({ leaf }) => leaf === 5)!.entry!;
  proof = (await db.app.inTenant(company, (tx) => auditProof(tx, entry, keys)))!;
});

const written = (all: readonly Line[]) => all.map((line) => `${JSON.stringify(line)}\n`).join('');
const verifyLines = (all: readonly Line[], ...more: string[]) => verify('audit.jsonl', written(all), ...more);
const kindsOf = ({ faults }: Said) => faults.map(({ kind }) => kind);
/** The lines with one of them changed. */
const changed = (which: (line: Line) => boolean, change: (line: Line) => Line | null): Line[] =>
  lines.flatMap((line): Line[] => {
    const made = which(line) ? change(structuredClone(line)) : line;
    return made ? [made] : [];
  });
const isLeaf = (at: number) => (line: Line) => line.leaf === at;
const otherCanonical = (text: string) => text.replace('approved', 'declined');
const sealOf = (size: number) => (line: Line) => String(line['checkpoint']).includes(`\n${size}\n`);

test('what was handed out holds, by itself and against the anchors', async () => {
  const alone = await verifyLines(lines);
  expect(alone).toMatchObject({ ok: false, code: 3, verdict: 'agrees-with-itself', company, events: 10, seals: 3 });
  expect(alone).toMatchObject({ anchors: 0, compared: false, faults: [] });
  const held = { ok: true, code: 0, verdict: 'holds', anchors: 4, compared: true };
  expect(await verifyLines(lines, 'anchors')).toMatchObject(held);
});

test('in sentences it says the same, and that nothing outside vouches for a file without anchors', async () => {
  const alone = await verifyLines(lines, '--text');
  expect(alone).toMatchObject({
    code: 3,
    text: expect.stringMatching(/^The file agrees with itself, and nothing outside/),
  });
  const held = await verifyLines(lines, 'anchors', '--text');
  expect(held).toMatchObject({ code: 0, text: expect.stringMatching(/^Nothing was changed: .*\n(.*\n)*seals: 3\n/) });
  const wrong = await verifyLines(
    changed(isLeaf(4), () => null),
    'anchors',
    '--text',
  );
  expect(wrong).toMatchObject({ code: 1, text: expect.stringContaining('fault: leaf-missing {"index":4') });
});

describe('what was done to the file is found', () => {
  test.each<[string, () => Line[], string[]]>([
    [
      'an entry changed',
      () => changed(isLeaf(4), (line) => ({ ...line, canonical: otherCanonical(line.canonical!) })),
      ['entry-changed'],
    ],
    [
      'an entry changed with its hash',
      () =>
        changed(isLeaf(4), (line) => {
          const canonical = otherCanonical(line.canonical!);
          return { ...line, canonical, hash: leafHash(Buffer.from(canonical)).toString('base64') };
        }),
      ['root-differs'],
    ],
    [
      'an entry emptied',
      () => changed(isLeaf(0), (line) => ({ ...line, canonical: null as never })),
      ['entry-removed'],
    ],
    ['an entry left out', () => changed(isLeaf(4), () => null), ['leaf-missing', 'root-differs', 'end-differs']],
    [
      'an entry put in',
      () => lines.flatMap((line) => (line.leaf === 4 ? [line, line] : [line])),
      ['leaf-missing', 'root-differs', 'not-sealed', 'end-differs'],
    ],
    [
      'two entries swapped',
      () => {
        const [one, other] = [lines.find(isLeaf(5))!, lines.find(isLeaf(6))!];
        return lines.map((line) =>
          line === one ? { ...other, leaf: 5 } : line === other ? { ...one, leaf: 6 } : line,
        );
      },
      ['out-of-order', 'root-differs'],
    ],
    [
      'a hash changed',
      () => changed(isLeaf(4), (line) => ({ ...line, hash: leafHash(Buffer.from('x')).toString('base64') })),
      ['entry-changed', 'root-differs'],
    ],
    [
      'an entry under another id',
      () => changed(isLeaf(4), (line) => ({ ...line, entry: db.randomness.id() })),
      ['entry-of-another'],
    ],
    ['the last lines cut off', () => lines.slice(0, -2), ['end-missing', 'root-differs']],
    ['a checkpoint left out', () => changed(sealOf(4), () => null), ['end-differs']],
    [
      'a checkpoint changed',
      () => changed(sealOf(4), (line) => ({ checkpoint: String(line['checkpoint']).replace('\n4\n', '\n5\n') })),
      ['checkpoint-forged'],
    ],
    ['a line that is none', () => [...lines.slice(0, -1), { something: 1 }, lines.at(-1)!], ['line-unknown']],
  ])('%s', async (_, made, kinds) => {
    const said = await verifyLines(made());
    expect(said).toMatchObject({ ok: false, code: 1 });
    expect(kindsOf(said)).toEqual(expect.arrayContaining(kinds));
  });

  test('a whole end cut off cleanly, which only the anchors know', async () => {
    const cut = lines
      .filter((line) => !(line.leaf! >= 4) && !sealOf(10)(line) && !('root' in line))
      .map((line) => ('end' in line ? { end: { leaves: 4, checkpoints: 2 } } : line));
    expect(kindsOf(await verifyLines(cut, 'anchors'))).toEqual(expect.arrayContaining(['seal-removed']));
  });

  test('a file made anew under a key of one’s own: the keys are anchored too', async () => {
    const forger = openSigner(new Secret(makeSignerKey(testSigner.name, Buffer.alloc(32, 9))));
    const tree = lines.filter(({ leaf }) => leaf === 0);
    const root = Buffer.from(tree[0]!.hash!, 'base64');
    const note = forger.sign(checkpointText({ origin: `${forger.name}/company/${company}`, size: 1, root }));
    const rootNote = forger.sign(
      checkpointText({
        origin: forger.name,
        size: 1,
        root: leafHash(Buffer.from(note.slice(0, note.lastIndexOf('\n\n') + 1))),
      }),
    );
    const made = [
      { ...lines[0]!, keys: [forger.verifierKey] },
      { checkpoint: note },
      { root: { of: 1, index: 0, size: 1, proof: [], checkpoint: rootNote } },
      ...tree,
      { end: { leaves: 1, checkpoints: 1 } },
    ];
    expect(await verifyLines(made)).toMatchObject({ ok: false, code: 3, verdict: 'agrees-with-itself' });
    expect(kindsOf(await verifyLines(made, 'anchors'))).toEqual(expect.arrayContaining(['key-not-anchored']));
  });

  test('an anchor that says something else, and one that is not there', async () => {
    const file = join(anchors, 'company', company, '0000000000000004');
    const note = String(lines.find(sealOf(4))!['checkpoint']);
    writeFileSync(file, note.replace('\n4\n', '\n5\n'));
    expect(kindsOf(await verifyLines(lines, 'anchors'))).toEqual(['anchor-differs']);
    rmSync(file);
    expect(kindsOf(await verifyLines(lines, 'anchors'))).toEqual(['anchor-missing']);
    writeFileSync(file, note);
  });

  test('what nobody expects among the anchors, and another checkpoint that nothing explains', async () => {
    const folder = join(anchors, 'company', company);
    const line = db.randomness.id();
    mkdirSync(join(folder, line));
    writeFileSync(join(folder, line, '0000000000000004'), 'another');
    writeFileSync(join(folder, 'a-note.txt'), 'x');
    const said = await verifyLines(lines, 'anchors');
    expect(said).toMatchObject({ code: 1 });
    expect(kindsOf(said).toSorted()).toEqual(['anchor-differs', 'anchor-unexpected']);
    rmSync(join(folder, line), { recursive: true });
    rmSync(join(folder, 'a-note.txt'));
  });
});

describe('the proof of one event', () => {
  const verifyProof = (value: unknown, ...more: string[]) => verify('proof.json', JSON.stringify(value), ...more);
  const sealed = () => proof['sealed'] as { index: number; size: number; proof: string[]; checkpoint: string };

  test('holds, by itself and against the anchors', async () => {
    expect(sealed()).toMatchObject({ index: 5, size: 10 });
    expect(await verifyProof(proof)).toMatchObject({ ok: false, code: 3, faults: [], entry: proof['entry'] });
    expect(await verifyProof(proof, 'anchors')).toMatchObject({ ok: true, anchors: 2, compared: true });
  });

  test('holds for a verifier that is not ours, in its own tree and in the tree above', () => {
    const asBytes = ({ index, size, proof: hashes, checkpoint }: ReturnType<typeof sealed>) => {
      const text = openNote(checkpoint, [testSigner.verifierKey])!;
      const { root } = readCheckpoint(text)!;
      return { text, place: { index, size, root, proof: hashes.map((hash) => Buffer.from(hash, 'base64')) } };
    };
    const [own, above] = [asBytes(sealed()), asBytes(proof['root'] as ReturnType<typeof sealed>)];
    expect(isIncludedForSigstore(Buffer.from(String(proof['canonical'])), own.place)).toBe(true);
    expect(isIncludedForSigstore(Buffer.from(own.text), above.place)).toBe(true);
    expect(isIncludedForSigstore(Buffer.from('another'), own.place)).toBe(false);
  });

  test.each<[string, () => object, string]>([
    ['another event', () => ({ canonical: otherCanonical(String(proof['canonical'])) }), 'not-in-tree'],
    ['another id', () => ({ entry: db.randomness.id() }), 'entry-of-another'],
    ['another place', () => ({ sealed: { ...sealed(), index: 4 } }), 'not-in-tree'],
    ['a hash less', () => ({ sealed: { ...sealed(), proof: sealed().proof.slice(1) } }), 'not-in-tree'],
    ['another tree above', () => ({ root: { ...(proof['root'] as object), index: 0 } }), 'not-in-tree-above'],
    [
      'a changed checkpoint',
      () => ({ sealed: { ...sealed(), checkpoint: sealed().checkpoint.replace('\n10\n', '\n11\n') } }),
      'checkpoint-forged',
    ],
  ])('of %s is refused', async (_, change, kind) => {
    const said = await verifyProof({ ...proof, ...change() });
    expect(said).toMatchObject({ ok: false, code: 1 });
    expect(kindsOf(said)).toContain(kind);
  });
});

test('a file that is none, and a word too many, are said', async () => {
  expect(kindsOf(await verify('other.jsonl', '{"format":"other"}\n'))).toEqual(['not-an-audit-file']);
  await expect(verify('audit.jsonl', written(lines), 'anchors', 'more')).rejects.toThrow('node verify-audit.mjs FILE');
});
