// Verifies a company's audit log, or the proof of one event, as CLVR Benefits hands it out. It needs Node 20 or newer and nothing else:
// no package, no network, and nothing of the product.
//
//   node verify-audit.mjs audit.jsonl FOLDER [--text]
//   node verify-audit.mjs proof.json FOLDER [--text]
//
// FOLDER holds the anchors, as they stand in the locked store: company/<id>/<size>, roots/<size>, keys/<id>, and in a folder of its own
// under a tree what was anchored after a restore of the database. They should come from somebody else than the file does. Without them a file
// can only be held to itself: whoever made it up could have made up its keys too, or cut off its end.
//
// Prints one JSON object (or a few sentences, with --text). The exit code is
//   0  everything holds, and was compared with anchors
//   1  something does not hold: each fault is named
//   2  a wrong word
//   3  the file agrees with itself, and nothing outside vouches for it: no anchors were given
//
// The formats: Merkle trees of RFC 6962 over SHA-256, checkpoints of https://c2sp.org/tlog-checkpoint, signed notes (Ed25519) of
// https://c2sp.org/signed-note. The canonical form of an entry is RFC 8785.

import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const mostFaults = 1000;
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const leafHash = (bytes) => sha256(Buffer.from([0]), bytes);
const nodeHash = (left, right) => sha256(Buffer.from([1]), left, right);

/** A tree that only grows: the hashes of its whole subtrees, the largest first. */
class Tree {
  size = 0;
  hashes = [];
  add(leaf) {
    this.hashes.push(leaf);
    for (let whole = this.size; whole % 2 === 1; whole = (whole - 1) / 2) {
      const right = this.hashes.pop();
      this.hashes.push(nodeHash(this.hashes.pop(), right));
    }
    this.size += 1;
  }
  root() {
    if (this.hashes.length === 0) return sha256();
    return this.hashes.reduceRight((right, left) => nodeHash(left, right));
  }
}

/** RFC 9162 §2.1.3.2. */
function isIncluded(leaf, { index, size, proof }, root) {
  if (!Number.isSafeInteger(index) || !(index >= 0 && index < size)) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const beside of proof.map((text) => Buffer.from(text, 'base64'))) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(beside, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else hash = nodeHash(hash, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash.equals(root);
}

/** A key as it is written: `name+id+base64`. Null where it is none. */
function readKey(text) {
  const [, name, id, key] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text) ?? [];
  const bytes = Buffer.from(key ?? '', 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) return null;
  if (sha256(`${name}\n`, bytes).subarray(0, 4).toString('hex') !== id) return null;
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return { name, id, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

/** What a checkpoint says, where one of the keys has signed it; null elsewhere. */
function openCheckpoint(note, keys) {
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return null;
  const text = note.slice(0, end + 1);
  const isSigned = note
    .slice(end + 2)
    .split('\n')
    .some((line) => {
      const [, name, signed] = /^\u2014 ([^\s+]+) (\S+)$/u.exec(line) ?? [];
      const bytes = Buffer.from(signed ?? '', 'base64');
      const key = keys.find((one) => one.name === name && one.id === bytes.subarray(0, 4).toString('hex'));
      return key !== undefined && verify(null, Buffer.from(text, 'utf8'), key.key, bytes.subarray(4));
    });
  const [, origin, size, root] = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n/u.exec(text) ?? [];
  if (!isSigned || origin === undefined) return null;
  return { text, origin, size: Number(size), root: Buffer.from(root, 'base64') };
}

const padded = (size) => String(size).padStart(16, '0');

/** The anchors, where a folder of them was given. A tree's stand in its folder, and in one for each restore of the database. */
function anchorsIn(folder) {
  const names = (path) => (folder && existsSync(join(folder, path)) ? readdirSync(join(folder, path)) : []);
  const isSize = (name) => /^\d{16}$/u.test(name);
  const isLine = (name) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(name);
  const trees = new Map();
  /** What stands under a tree: lines and sizes, and names that mean nothing. */
  function of(tree) {
    if (trees.has(tree)) return trees.get(tree);
    const found = { anchors: [], others: [] };
    for (const name of names(tree)) {
      if (isSize(name)) found.anchors.push({ line: null, size: Number(name) });
      else if (isLine(name))
        for (const inner of names(join(tree, name))) {
          if (isSize(inner)) found.anchors.push({ line: name, size: Number(inner) });
          else found.others.push(`${tree}/${name}/${inner}`);
        }
      else found.others.push(`${tree}/${name}`);
    }
    trees.set(tree, found);
    return found;
  }
  return {
    given: folder !== undefined,
    of,
    read: (tree, { line, size }) => readFileSync(join(folder, tree, line ?? '', padded(size)), 'utf8'),
    keys: names('keys').map((id) => readFileSync(join(folder, 'keys', id), 'utf8').trim()),
  };
}

const verdicts = {
  holds: 'Nothing was changed: everything agrees with the anchors.',
  'agrees-with-itself':
    'The file agrees with itself, and nothing outside vouches for it: without anchors nobody can tell whether it was made up or cut off.',
  'does-not-hold': 'Something does not hold.',
};

/** Says what was found, and gives the exit code. What was compared with nothing outside is never said to hold. */
function report(counts, faults, { given, asText }) {
  const verdict = faults.length > 0 ? 'does-not-hold' : given ? 'holds' : 'agrees-with-itself';
  const shown = faults.slice(0, mostFaults);
  const said = { ok: verdict === 'holds', verdict, says: verdicts[verdict], ...counts, faults: shown };
  const lines = () => [
    said.says,
    ...Object.entries(counts).map(
      ([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`,
    ),
    ...shown.map(({ kind, ...where }) => `fault: ${kind} ${JSON.stringify(where)}`),
  ];
  process.stdout.write(asText ? `${lines().join('\n')}\n` : `${JSON.stringify(said)}\n`);
  return { holds: 0, 'does-not-hold': 1, 'agrees-with-itself': 3 }[verdict];
}

/** The keys that count: those that are anchored, where anchors were given, and else those that the file itself names. */
function keysOf(stated, anchors, faults) {
  const known = anchors.given ? stated.filter((key) => anchors.keys.includes(key)) : stated;
  if (anchors.given) for (const key of stated) if (!known.includes(key)) faults.push({ kind: 'key-not-anchored', key });
  return known.flatMap((key) => readKey(key) ?? []);
}

/** Holds a checkpoint to its anchor. Gives 1 where there was something to compare it with. */
function compareAnchor(tree, { size }, note, anchors, faults) {
  if (!anchors.given) return 0;
  const there = anchors.of(tree).anchors.filter((one) => one.size === size);
  if (there.length === 0) faults.push({ kind: 'anchor-missing', tree, size });
  else if (!there.some((one) => anchors.read(tree, one) === note)) faults.push({ kind: 'anchor-differs', tree, size });
  return there.length === 0 ? 0 : 1;
}

/** That the checkpoint of a company stands in the tree above, under a checkpoint of that tree. */
function checkRoot(root, text, keys, anchors, faults) {
  const above = openCheckpoint(root.checkpoint, keys);
  if (!above || !keys.some(({ name }) => name === above.origin)) {
    faults.push({ kind: 'root-checkpoint-forged' });
    return 0;
  }
  const size = Number(root.size);
  if (above.size !== size || !isIncluded(leafHash(Buffer.from(text, 'utf8')), { ...root, size }, above.root))
    faults.push({ kind: 'not-in-tree-above' });
  return compareAnchor('roots', above, root.checkpoint, anchors, faults);
}

/** The year in Sweden, to the hour that the new year comes there. */
const yearOf = (at) => new Date(Date.parse(at) + 3_600_000).getUTCFullYear();
const yearsKept = 7;
/** Whether a moment has come, by the clock of whoever verifies; to a day, for that clock may be wrong. */
const hasCome = (at) => Date.parse(at) <= Date.now() + 86_400_000;

/**
 * What an entry of the log explains: `pruned`, that the entries of the places before `upTo` went because their time was over; `left`, that
 * checkpoints of a line stand beyond what the database was put back to. Null of all other entries.
 */
function explains({ act, actorKind, actorId, at, details }) {
  if (act === 'audit.pruned' && actorKind === 'machine' && actorId === 'sweeper') {
    const { upTo, root, before } = details;
    return { pruned: { upTo, root, before, recordedAt: at } };
  }
  if (act === 'database.restored' && actorKind === 'machine' && actorId === 'operator')
    return { restored: { recordedAt: at, copy: details.copy, left: Array.isArray(details.left) ? details.left : [] } };
  return null;
}

/** Places whose entries are gone, as ranges: in a log that was pruned they are many, one after the other. */
class Gaps {
  ranges = [];
  add(index) {
    const last = this.ranges.at(-1);
    if (last && last.to === index - 1) last.to = index;
    else this.ranges.push({ index, to: index });
  }
  /** What of it is behind a place. */
  from(place) {
    return this.ranges.flatMap(({ index, to }) => (to < place ? [] : [{ index: Math.max(index, place), to }]));
  }
  count(ranges = this.ranges) {
    return ranges.reduce((sum, { index, to }) => sum + to - index + 1, 0);
  }
}

/** The file from its first line to its last: what is stated first is what the entries are then held to. */
async function verifyFile(file, anchors) {
  const faults = [];
  const tree = new Tree();
  const gaps = new Gaps();
  /** Entries that explain what is not there, with their places. */
  const records = [];
  /** Checkpoints whose sizes have not been reached, and those that the tree has passed. */
  const [ahead, passed] = [[], []];
  let [head, keys, root, end, before, covered, compared] = [null, [], null, null, '', 0, 0];
  const name = () => `company/${head.company}`;

  function closeUpTo(size) {
    while (ahead[0] && ahead[0].said.size <= size) {
      const { said, note } = ahead.shift();
      if (said.size !== tree.size || !tree.root().equals(said.root))
        faults.push({ kind: 'root-differs', index: covered, to: said.size - 1, size: said.size });
      [covered, before] = [said.size, ''];
      passed.push({ said, note });
    }
  }
  function takeCheckpoint(note) {
    const said = openCheckpoint(note, keys);
    if (!said || said.origin !== head.origin) return void faults.push({ kind: 'checkpoint-forged', note });
    if (said.size <= (ahead.at(-1)?.said.size ?? 0)) faults.push({ kind: 'checkpoint-out-of-order', size: said.size });
    compared += compareAnchor(name(), said, note, anchors, faults);
    ahead.push({ said, note });
  }
  function takeLeaf({ leaf: index, entry, hash, canonical }) {
    const stated = Buffer.from(String(hash), 'base64');
    if (index !== tree.size) faults.push({ kind: 'leaf-missing', index: tree.size, found: index });
    if (typeof canonical !== 'string') gaps.add(index);
    else if (!leafHash(Buffer.from(canonical, 'utf8')).equals(stated))
      faults.push({ kind: 'entry-changed', index, entry });
    else {
      const form = JSON.parse(canonical);
      if (form.id !== entry || form.company !== head.company) faults.push({ kind: 'entry-of-another', index, entry });
      const explained = explains(form);
      if (explained) records.push({ index, entry, ...explained });
    }
    if (entry < before) faults.push({ kind: 'out-of-order', index, entry });
    before = entry;
    tree.add(stated);
    closeUpTo(tree.size);
  }

  /** How many places were pruned by right: sealed behind them, of a checkpoint that is there, and not before their time. */
  function prunedUpTo() {
    let upTo = 0;
    for (const { index, entry, pruned } of records) {
      if (!pruned || index >= covered) continue;
      const seal = passed.find(({ said }) => said.size === pruned.upTo);
      const isOfSeal = seal && pruned.upTo <= index && seal.said.root.toString('base64') === pruned.root;
      // Of a financial year that is not the calendar's, the months up to December are kept a year longer.
      const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])-01$/u.exec(pruned.before) ?? [];
      const isDue = Number(year) + (month === '01' ? 0 : 1) <= yearOf(pruned.recordedAt) - yearsKept;
      if (isOfSeal && isDue && hasCome(pruned.recordedAt)) upTo = Math.max(upTo, pruned.upTo);
      else faults.push({ kind: 'pruned-too-early', index, entry });
    }
    return upTo;
  }
  /** Anchors that no checkpoint of the file stands in have to be explained by a restore, or be of places that were pruned. */
  function leftBehind(upTo) {
    const restored = records.flatMap(({ index, restored: one }) => (one && index < covered ? one.left : []));
    const notes = new Map(passed.map(({ said, note }) => [said.size, note]));
    let count = 0;
    for (const one of anchors.of(name()).anchors) {
      const note = notes.get(one.size);
      if (note !== undefined && anchors.read(name(), one) === note) continue;
      const isLeft = ({ tree: of, line, from, to }) =>
        of === name() && line === one.line && from < one.size && one.size <= to;
      if (restored.some(isLeft)) count += 1;
      // One that differs from its checkpoint was named with it, unless that stands in another line.
      else if (note === undefined) {
        if (one.size > upTo) faults.push({ kind: 'seal-removed', size: one.size });
      } else if (
        anchors.of(name()).anchors.some((other) => other.size === one.size && anchors.read(name(), other) === note)
      )
        faults.push({ kind: 'anchor-differs', tree: name(), size: one.size, line: one.line });
    }
    for (const key of anchors.of(name()).others) faults.push({ kind: 'anchor-unexpected', key });
    return count;
  }

  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    let said = null;
    try {
      said = JSON.parse(text);
    } catch {
      faults.push({ kind: 'line-unreadable', text: text.slice(0, 60) });
      continue;
    }
    if (end) faults.push({ kind: 'line-behind-the-end' });
    else if (head === null) {
      head = said;
      if (head.format !== 'clvr-audit/1') return report({ events: 0 }, [{ kind: 'not-an-audit-file' }], anchors);
      keys = keysOf(head.keys, anchors, faults);
      if (!keys.some((key) => head.origin === `${key.name}/${name()}`)) faults.push({ kind: 'origin-of-another' });
    } else if ('checkpoint' in said) takeCheckpoint(said.checkpoint);
    else if ('root' in said) root = said.root;
    else if ('leaf' in said) takeLeaf(said);
    else if ('end' in said) end = said.end;
    else faults.push({ kind: 'line-unknown' });
  }
  if (head === null) return report({ events: 0 }, [{ kind: 'not-an-audit-file' }], anchors);
  closeUpTo(Infinity);
  if (!end) faults.push({ kind: 'end-missing' });
  else if (end.leaves !== tree.size || end.checkpoints !== passed.length)
    faults.push({ kind: 'end-differs', leaves: tree.size, checkpoints: passed.length });
  if (covered !== tree.size) faults.push({ kind: 'not-sealed', index: covered, to: tree.size - 1 });
  const upTo = prunedUpTo();
  for (const { index, to } of gaps.from(upTo)) faults.push({ kind: 'entry-removed', index, ...(to > index && { to }) });
  const left = leftBehind(upTo);
  const rooted = passed.find(({ said }) => said.size === root?.of);
  if (rooted) compared += checkRoot(root, rooted.said.text, keys, anchors, faults);
  else if (passed.length > 0) faults.push({ kind: 'not-in-tree-above' });
  return report(
    {
      company: head.company,
      events: tree.size,
      pruned: gaps.count() - gaps.count(gaps.from(upTo)),
      seals: passed.length,
      anchors: compared,
      compared: anchors.given,
      restores: records.flatMap(({ restored: one }) => (one ? [{ recordedAt: one.recordedAt, copy: one.copy }] : [])),
      leftBehind: left,
    },
    faults,
    anchors,
  );
}

/** The proof of one event: its sealed form, its place, and the checkpoints above it. */
function verifyProof(proof, anchors) {
  const faults = [];
  const keys = keysOf(proof.keys, anchors, faults);
  const name = `company/${proof.company}`;
  const said = openCheckpoint(proof.sealed.checkpoint, keys);
  let compared = 0;
  if (!said || !keys.some((key) => said.origin === `${key.name}/${name}`)) faults.push({ kind: 'checkpoint-forged' });
  else {
    const { id, company } = JSON.parse(proof.canonical);
    if (id !== proof.entry || company !== proof.company) faults.push({ kind: 'entry-of-another' });
    const leaf = leafHash(Buffer.from(proof.canonical, 'utf8'));
    if (said.size !== proof.sealed.size || !isIncluded(leaf, proof.sealed, said.root))
      faults.push({ kind: 'not-in-tree' });
    compared += compareAnchor(name, said, proof.sealed.checkpoint, anchors, faults);
    if (proof.root) compared += checkRoot(proof.root, said.text, keys, anchors, faults);
  }
  const counts = { company: proof.company, entry: proof.entry, anchors: compared, compared: anchors.given };
  return report(counts, faults, anchors);
}

async function main(words) {
  const asText = words.includes('--text');
  const [file, folder, ...more] = words.filter((word) => word !== '--text');
  if (file === undefined || more.length > 0 || !existsSync(file) || (folder !== undefined && !existsSync(folder))) {
    process.stderr.write('node verify-audit.mjs FILE [FOLDER WITH ANCHORS] [--text]\n');
    return 2;
  }
  const anchors = { ...anchorsIn(folder), asText };
  if (file.endsWith('.json')) return verifyProof(JSON.parse(readFileSync(file, 'utf8')), anchors);
  return verifyFile(file, anchors);
}

process.exitCode = await main(process.argv.slice(2));
