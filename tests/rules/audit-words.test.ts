import { expect, test } from 'vitest';
import { subjectWord, subjectWords } from '../../frontend/audit-log/subject-words.ts';
import { machineWord } from '../../frontend/audit-log/machine-words.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { machines } from '../../shared/kernel/roles.ts';
import type { AuditSubject } from '../../shared/platform/audit/audit.ts';

/** The compiler refuses it where something is recorded that the page has no word for. */
const everySubject: Readonly<Record<AuditSubject['kind'], Text>> = subjectWords;

test('the audit log has a word for whatever an entry is about, and for each part of the system', () => {
  for (const kind of Object.keys(everySubject)) expect(subjectWord(kind).sv).not.toBe(kind);
  for (const machine of machines) {
    const { sv, en } = machineWord(machine);
    expect(sv).not.toBe(machine);
    expect(en).not.toBe(sv);
  }
});
