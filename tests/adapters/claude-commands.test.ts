import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStandIn, isScan, saidOf, yesToAll } from '../support/claude.ts';
import { textReceipt, type TextReceipt } from '../support/text-receipt.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const standIn = await aStandIn();
const receipt: TextReceipt = { vendor: 'Tallbo Gym AB', what: 'Gymkort 1 månad vuxen', date: '2026-05-14' };
let folder: string;
const files: Record<'gym' | 'shoes', string> = { gym: '', shoes: '' };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-claude-'));
  files.gym = join(folder, 'gym.pdf');
  files.shoes = join(folder, 'shoes.pdf');
  await writeFile(files.gym, textReceipt(receipt));
  await writeFile(files.shoes, textReceipt({ ...receipt, what: 'Löparskor', vatRate: 25 }));
});
afterAll(() => rm(folder, { recursive: true }));

const withKey = { ANTHROPIC_API_KEY: 'a-key-of-ones-own', CLAUDE_ENDPOINT: standIn.origin };
const run = (command: 'scan' | 'evaluate', words: readonly string[], env: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(root, `functions/commands/${command}.ts`), ...words],
      { env: { PATH: process.env['PATH'], ...env } },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
const linesOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('npm run scan -- --scanner claude', { timeout: 60_000 }, () => {
  it('reads a file of one’s own over the API with one’s own key', async () => {
    standIn.script({ kind: 'json', value: saidOf(receipt) });
    const { code, out } = await run('scan', ['--json', '--scanner', 'claude', files.gym], withKey);
    expect(code).toBe(0);
    expect(linesOf(out)).toMatchObject([
      { scanner: 'claude', vendor: 'Tallbo Gym AB', date: '2026-05-14', total: 44_900, currency: 'SEK' },
    ]);
    expect(standIn.asked.map(({ path, headers }) => [path, headers['authorization']])).toEqual([
      ['/v1/messages', 'Bearer a-key-of-ones-own'],
    ]);
    expect(JSON.stringify(standIn.asked)).not.toContain('gym.pdf');
  });

  it('says which setting is missing, asks nobody and shows no key', async () => {
    const { code, err } = await run('scan', ['--scanner', 'claude', files.gym]);
    expect([code, standIn.asked]).toEqual([2, []]);
    expect(err).toContain('ANTHROPIC_API_KEY');
    const odd = await run('scan', ['--scanner', 'claude', files.gym], { ...withKey, CLAUDE_ENDPOINT: 'not a place' });
    expect(odd.err).toContain('CLAUDE_ENDPOINT');
    expect(odd.err).not.toContain('a-key-of-ones-own');
  });

  it('says a code where Claude did not answer as it should', async () => {
    standIn.script({ kind: 'text', text: 'I would rather not', stopReason: 'refusal' });
    const { code, out } = await run('scan', ['--json', '--scanner', 'claude', files.gym], withKey);
    expect([code, linesOf(out)]).toEqual([1, [{ file: files.gym, error: 'refusal' }]]);
  });
});

describe('npm run evaluate', { timeout: 60_000 }, () => {
  it('judges by the rules of this machine, without any setting', async () => {
    const { code, out } = await run('evaluate', ['--json', files.gym, files.shoes, join(folder, 'none.pdf')]);
    expect(code).toBe(1);
    const [gym, shoes, none] = linesOf(out);
    expect(gym).toMatchObject({ evaluator: 'on-device', verdict: 'approve', reasons: [{ code: 'all-met' }] });
    expect(gym?.['findings']).toHaveLength(6);
    expect(shoes).toMatchObject({ verdict: 'decline', reasons: [{ code: 'equipment' }] });
    expect(none).toMatchObject({ error: expect.stringContaining('ENOENT') });
  });

  it('lets Claude find and rules decide', async () => {
    standIn.script((asked) => (isScan(asked) ? { kind: 'json', value: saidOf(receipt) } : yesToAll(asked)));
    const words = ['--json', '--scanner', 'claude', '--evaluator', 'claude', files.gym, files.shoes];
    const { code, out } = await run('evaluate', words, withKey);
    expect(code).toBe(0);
    expect(linesOf(out)).toMatchObject([
      { evaluator: 'claude', verdict: 'approve' },
      { evaluator: 'claude', verdict: 'decline' },
    ]);
  });

  it('prints a table for a person, and how it is called', async () => {
    const { out } = await run('evaluate', [files.gym]);
    expect(out).toMatch(/approve\s+\d\d %/);
    expect(out).toContain('What was bought is exercise or other wellness.');
    const wrong = await Promise.all([run('evaluate', []), run('evaluate', ['--evaluator', 'oracle', files.gym])]);
    expect(wrong.map(({ code, err }) => [code, err.includes('npm run evaluate')])).toEqual([
      [2, true],
      [2, true],
    ]);
  });
});
