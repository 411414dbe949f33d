import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swedishDay } from '../../../shared/kernel/plain-date.ts';
import { systemClock } from '../../../shared/platform/clock.ts';
import { catalogueFaults } from '../../../shared/protection/catalogue/catalogue-faults.ts';
import { standingOf } from '../../../shared/protection/catalogue/fill-facts.ts';
import { differencesBetween } from '../../../shared/protection/catalogue/snapshot.ts';
import { catalogue as known } from '../../catalogue.ts';
import {
  catalogueNow,
  documentsNow,
  hashOf,
  livingDocuments,
  readReviewed,
  reviewedFile,
  reviewText,
} from '../../privacy-documents.ts';
import { WrongWord, type Operation } from './operation.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A reviewed catalogue: out of a file, or as a commit or branch has it. */
function against(given: string): ReturnType<typeof readReviewed> {
  if (existsSync(given)) return readReviewed(readFileSync(given, 'utf8'));
  if (!/^[\w./~^-]{1,100}$/.test(given) || given.startsWith('-'))
    throw new WrongWord('--against takes a file, a commit or a branch');
  try {
    const options = {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: 'pipe',
    } as const;
    return readReviewed(execFileSync('git', ['show', `${given}:${reviewedFile}`], options));
  } catch (cause) {
    throw new WrongWord(`${given} is no file, and no commit or branch that has ${reviewedFile}`, { cause });
  }
}

function write(): string[] {
  const changed: string[] = [];
  for (const [path, text] of documentsNow(read)) {
    if (existsSync(join(root, path)) && read(path) === text) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    changed.push(path);
  }
  return changed;
}

/** Living documents whose day has come by `today`, or that do not say who answers for them. */
export function overdue(today: string): string[] {
  return livingDocuments.flatMap((path) => {
    const standing = standingOf(read(path));
    if (!standing) return [`${path} does not say who answers for it and until when it holds`];
    return standing.reviewBy < today ? [`${path} was to be gone through by ${standing.reviewBy}`] : [];
  });
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;

export const catalogue: Operation = {
  name: 'catalogue',
  summary: 'shows what is processed otherwise than when it was last reviewed; writes the records',
  usage: `npm run operations -- catalogue [--against FILE|REF] [--write] [--review ROLE] [--json]

Shows in words what changed in the catalogue of data since it was last reviewed: what was added and is gone, and what has another
purpose, category, recipient or retention. Exit code 1 where nobody has reviewed this very catalogue, a written document is not the one
that belongs to it, a class is at fault, or a living document is past its day.

  --against  compares with another reviewed catalogue: a file, or a commit or branch
  --write    writes the records, the data map, the retention schedule, the list of sub-processors, and the facts of the living documents
  --review   writes down that the catalogue was gone through, by a role and not by name: --review "founder, engineer"
`,
  options: { against: { type: 'string' }, write: { type: 'boolean', default: false }, review: { type: 'string' } },
  // oxlint-disable-next-line typescript/require-await -- what others wait for, this one has at once
  async run(_, { against: given, write: writes, review }) {
    const today = swedishDay(systemClock.now());
    const { snapshot, hash } = catalogueNow();
    const before =
      typeof given === 'string'
        ? against(given)
        : existsSync(join(root, reviewedFile))
          ? readReviewed(read(reviewedFile))
          : null;
    const differences = before ? differencesBetween(before.catalogue, snapshot) : ['nobody has reviewed any catalogue'];
    const written = writes ? write() : [];
    if (review !== undefined) {
      if (typeof review !== 'string' || !/^[a-z][a-z ,-]{2,59}$/.test(review))
        throw new WrongWord('--review takes a role in small letters, and nobody’s name');
      writeFileSync(join(root, reviewedFile), reviewText(review, today));
    }
    const signed = existsSync(join(root, reviewedFile)) ? readReviewed(read(reviewedFile)) : null;
    const isReviewed = signed !== null && signed.review.of === hash && hashOf(signed.catalogue) === hash;
    const stale = [...documentsNow(read)].filter(
      ([path, text]) => !existsSync(join(root, path)) || read(path) !== text,
    );
    const faults = [
      ...catalogueFaults(known),
      ...stale.map(([path]) => `${path} is not of this catalogue: --write writes it anew`),
      ...(isReviewed ? [] : ['nobody has reviewed this catalogue: go through the differences, then --review ROLE']),
      ...overdue(today),
    ];
    const text = [
      section('Otherwise than reviewed:', differences) || 'Nothing is otherwise than when it was compared.\n',
      section('Written:', written),
      signed ? `Reviewed ${signed.review.date} by the ${signed.review.by}.\n` : '',
      section('At fault:', faults),
    ].join('');
    return { ok: faults.length === 0, text, hash, review: signed?.review ?? null, differences, written, faults };
  },
};
