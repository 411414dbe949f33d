import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { lookFromOutside } from '../../shared/adapters/file-intake/look-from-outside.ts';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { expectRefusal } from '../support/expect-refusal.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>alert(1)</script></svg>';
const dresses: [string, Buffer][] = [
  ['plain', Buffer.from(svg)],
  ['with an XML declaration', Buffer.from(`<?xml version="1.0"?>\n${svg}`)],
  ['after a comment and white space', Buffer.from(`\n\n <!-- receipt -->${svg}`)],
  ['with a byte order mark', Buffer.from(`\ufeff${svg}`)],
  ['in UTF-16', Buffer.from(`\ufeff${svg}`, 'utf16le')],
  ['compressed (SVGZ)', gzipSync(svg)],
  ['inside HTML', Buffer.from(`<!doctype html><body>${svg}`)],
];

test.each(dresses)('an SVG %s is no type that can be used', (_name, bytes) => {
  expect(() => lookFromOutside(bytes)).toThrowError(expect.objectContaining({ code: 'file-type-unknown' }));
});

test.each([
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'file-damaged'],
  ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'file-damaged'],
  ['whole JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'file-two-faced'],
] as const)('an SVG behind the first bytes of a %s is refused, and never drawn', async (_name, head, code) => {
  const intake = openFileIntake();
  await expectRefusal(intake.takeInFile(Buffer.concat([head, Buffer.from(svg)])), code);
  await intake.close();
});
