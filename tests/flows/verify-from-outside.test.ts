import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const program = fileURLToPath(new URL('../../functions/commands/operations.ts', import.meta.url));
const ours = realpathSync(mkdtempSync(join(tmpdir(), 'taken out ')));
const theirs = realpathSync(mkdtempSync(join(tmpdir(), 'an outsider ')));
afterAll(() => [ours, theirs].forEach((folder) => rmSync(folder, { recursive: true })));

type Said = {
  ok: boolean;
  events: number;
  anchors: number;
  faults: { kind: string; index?: number; entry?: string }[];
};

/** Plain Node in the outsider's folder: it may read that folder, and nothing else of the machine; no packages, no environment, no children. */
function verify(content: string): Promise<Said & { code: number }> {
  writeFileSync(join(theirs, 'audit.jsonl'), content);
  const words = ['--permission', `--allow-fs-read=${theirs}/*`, 'verify-audit.mjs', 'audit.jsonl', 'anchors'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { cwd: theirs, env: {} }, (error, out, err) => {
      if (err !== '') reject(new Error(err));
      else resolve({ ...(JSON.parse(out) as Said), code: Number(error?.code ?? 0) });
    });
  });
}

test(
  'an outsider verifies a company’s log with one program, and each thing that is done to the file by hand is named',
  { timeout: 120_000 },
  async () => {
    const company = await stack.company();
    const hr = await company.as('hr');
    for (const name of ['Lön', 'Bokföring', 'Tid', 'Resor'])
      await hr.ask('POST', 'api-keys', { name, scopes: ['people.read'], days: 7 });
    await expect
      .poll(
        async () => {
          await stack.startJob('seal-audit');
          const seal = await hr.ask<{ last: { anchoredAt: string | null; size: number } | null }>('GET', 'audit/seal');
          return seal.last?.anchoredAt ? seal.last.size : 0;
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(3);

    // The file as HR takes it along, over the API; the anchors as an operator hands them out. Where the log was sealed anew between the two,
    // which looks like a file that was cut off, both are taken again, as whoever hands them out would.
    const take = async () => {
      const file = (await hr.call('GET', 'exports/audit-file')).text;
      await promisify(execFile)(process.execPath, [
        ...['--disable-warning=ExperimentalWarning', program, 'audit', 'take-out', '--company', company.id],
        ...['--to-folder', ours, '--state', stack.directory],
      ]);
      for (const name of ['verify-audit.mjs', 'anchors'])
        cpSync(join(ours, name), join(theirs, name), { recursive: true });
      return { file, found: await verify(file) };
    };
    let { file, found } = await take();
    for (let tries = 0; tries < 4 && !found.ok; tries++) ({ file, found } = await take());
    const lines = file.trimEnd().split('\n');
    expect(found).toMatchObject({ code: 0, ok: true, company: company.id, faults: [] });
    expect(found.anchors).toBeGreaterThanOrEqual(2);

    const at = (leaf: number) => lines.findIndex((line) => line.startsWith(`{"leaf":${leaf},`));
    const [one, two] = [at(1), at(2)];
    const { entry } = JSON.parse(lines[one]!) as { entry: string };
    const edited: Record<string, [string[], object[]]> = {
      changed: [
        lines.with(one, lines[one]!.replace('\\"actorKind\\":\\"person\\"', '\\"actorKind\\":\\"machine\\"')),
        [{ kind: 'entry-changed', index: 1, entry }],
      ],
      removed: [lines.toSpliced(one, 1), [{ kind: 'leaf-missing', index: 1, found: 2 }, { kind: 'end-differs' }]],
      reordered: [
        lines.with(one, lines[two]!).with(two, lines[one]!),
        [
          { kind: 'leaf-missing', index: 1, found: 2 },
          { kind: 'out-of-order', index: 1 },
        ],
      ],
      inserted: [
        lines.toSpliced(two, 0, lines[one]!.replace('"leaf":1', '"leaf":2')),
        [{ kind: 'leaf-missing', index: 3, found: 2 }, { kind: 'end-differs' }],
      ],
    };
    for (const [what, [made, faults]] of Object.entries(edited)) {
      expect(made, what).not.toEqual(lines);
      const said = await verify(`${made.join('\n')}\n`);
      expect([what, said.code, said.ok]).toEqual([what, 1, false]);
      for (const fault of faults) expect(said.faults, what).toContainEqual(expect.objectContaining(fault));
    }
  },
);
