import { expect, test } from 'vitest';
import { initialsOf } from '../../frontend/session/initials.ts';

test('initials are of the first and the last name', () => {
  expect(initialsOf('Maj-Britt Öström')).toBe('MÖ');
  expect(initialsOf('Åsa Karin af Berg')).toBe('ÅB');
  expect(initialsOf('Cher')).toBe('C');
});
