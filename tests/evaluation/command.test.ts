import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const command = fileURLToPath(new URL('./command.ts', import.meta.url));
const run = (...words: readonly string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', command, ...words],
      { env: { PATH: process.env['PATH'] } },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });

describe('npm run evaluate without files', { timeout: 60_000 }, () => {
  test('prints the figures as one line of JSON and nothing else', async () => {
    const { code, out, err } = await run('--json');
    expect(out.split('\n')).toHaveLength(2);
    const score = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(score)).toEqual([
      'claims',
      'wrongApprovals',
      'wrongDeclines',
      'deferred',
      'clearDecidedByMachine',
      'matrix',
    ]);
    expect([err, code, score['wrongApprovals']]).toEqual(['', 0, 0]);
  });

  test('shows what was given for what was expected, of one half when asked', async () => {
    const { code, out } = await run('--half', 'tuning');
    expect(code).toBe(0);
    expect(out).toMatch(/expected ╲ given +approve +decline +request_changes +defer\n/);
    expect(out).not.toContain('held-out');
  });

  test('says how it is called, and what is missing for Claude', async () => {
    const [help, claude, half] = await Promise.all([
      run('--help'),
      run('--evaluator', 'claude'),
      run('--half', 'other'),
    ]);
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toContain('--half');
    expect([claude.code, claude.out]).toEqual([2, '']);
    expect(claude.err).toContain('ANTHROPIC_API_KEY');
    expect([half.code, half.err.includes('tuning or held-out')]).toEqual([2, true]);
  });
});
