import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { signRelease } from '../../../infra/bundle/sign-release.ts';
import { Secret } from '../../../shared/platform/secret.ts';
import { makeSignerKey, openSigner } from '../../../shared/platform/transparency/signed-note.ts';
import { openEvidence, signEvidence } from '../../../shared/trust/release/evidence-note.ts';
import { reportParagraphs } from '../../../shared/trust/report/report-paragraphs.ts';
import { writePdf } from '../../../shared/trust/report/pdf-pages.ts';
import { signReport } from '../../../shared/trust/report/sign-report.ts';
import { rowsFrom } from '../../../shared/trust/rows.ts';
import { root } from '../../architecture/source-tree.ts';
import { goodFacts } from '../../support/trust/good-facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'clvr-trust-'));
afterAll(() => rmSync(folder, { recursive: true }));
const signer = openSigner(new Secret(makeSignerKey('clvrbenefits.example/release', Buffer.alloc(32, 7))));
const other = openSigner(new Secret(makeSignerKey('clvrbenefits.example/release', Buffer.alloc(32, 8))));
const standing = { facts: goodFacts, rows: rowsFrom(goodFacts) };
const pdf = Buffer.from(
  writePdf(reportParagraphs(standing, 'https://app.example', 'sv'), { title: 'T', foot: 'F', language: 'sv' }),
  'latin1',
);

/** What the program that is handed out says of a report, and how it ends. */
function verify(report: Buffer, key: string): { said: string; code: number } {
  const file = join(folder, 'report.pdf');
  writeFileSync(file, report);
  try {
    const program = join(root, 'frontend/public/verify-report.mjs');
    return { said: execFileSync(process.execPath, [program, file, key], { encoding: 'utf8', stdio: 'pipe' }), code: 0 };
  } catch (error) {
    const { stderr, status } = error as { stderr: string; status: number };
    return { said: stderr, code: status };
  }
}

test('a report is the same bytes each time, and an outsider verifies it', () => {
  const signed = signReport(pdf, signer);
  expect(signReport(pdf, signer)).toEqual(signed);
  expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(verify(signed, signer.verifierKey)).toEqual({
    said: `good: signed by clvrbenefits.example/release, ${pdf.length} bytes\n`,
    code: 0,
  });
});

test.each([
  ['a letter of it is another', (report: Buffer): void => void report.writeUInt8(report.readUInt8(2_000) ^ 1, 2_000)],
  [
    'its signature is another',
    (report: Buffer): void => void report.writeUInt8(report.readUInt8(report.length - 20) ^ 1, report.length - 20),
  ],
] as const)('a report is refused where %s', (_, change) => {
  const report = Buffer.from(signReport(pdf, signer));
  change(report);
  expect(verify(report, signer.verifierKey).code).toBe(1);
});

test('a report is refused that another key signed, that nobody did, or that goes on after its signature', () => {
  const signed = signReport(pdf, signer);
  expect(verify(signReport(pdf, other), signer.verifierKey).code).toBe(1);
  expect(verify(pdf, signer.verifierKey).said).toContain('bears no signature');
  expect(verify(Buffer.concat([signed, Buffer.from('more\n')]), signer.verifierKey).code).toBe(1);
});

const evidence = {
  commit: 'a'.repeat(40),
  finishedAt: '2026-11-30T10:00:00.000Z',
  tests: { mfa: { passed: 3, failed: 0 } },
  repository: { at: '2026-11-30T10:00:00.000Z', answers: { 'two-factor': true } },
};

test('what a release says of itself is read where its key signed it, and nothing else is', () => {
  const note = signEvidence(evidence, signer);
  expect(openEvidence(note, signer.verifierKey)).toEqual(evidence);
  expect(openEvidence(note, other.verifierKey)).toBeNull();
  expect(openEvidence(note.replace('"passed":3', '"passed":4'), signer.verifierKey)).toBeNull();
  expect(openEvidence(signer.sign('clvr-benefits/other\n{}\n'), signer.verifierKey)).toBeNull();
});

test('a release is signed for tests that all ran and passed, on what is committed', () => {
  const key = join(folder, 'key');
  writeFileSync(key, makeSignerKey('clvrbenefits.example/release', Buffer.alloc(32, 7)));
  const tests = join(folder, 'tests.json');
  const sign = (results: object) => {
    writeFileSync(tests, JSON.stringify({ ...evidence, whole: true, ...results }));
    return signRelease(folder, { tests, key });
  };
  expect(sign({})).toBe(signer.verifierKey);
  expect(() => sign({ whole: false })).toThrow('every test');
  expect(() => sign({ commit: null })).toThrow('for a commit');
});
