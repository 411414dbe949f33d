import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { box, heicPicture } from '../support/make-heic.ts';
import { makeReceiptPdf } from '../support/make-pdf.ts';
import { jpegPicture, picture } from '../support/make-picture.ts';
import { blackPng, pngChunk } from '../support/make-png.ts';
import { motionPhotoFilm } from '../support/phone-trailers.ts';

const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

const emptyZip = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);
const zip = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\x08\0'), Buffer.alloc(30), emptyZip]);

const faces: [string, Buffer][] = [
  ['a page of HTML', Buffer.from('\n<html><body><h1>Kvitto</h1></body></html>')],
  ['a page of HTML in capitals', Buffer.from('<HTML onload=x>')],
  ['a page of HTML in UTF-16', Buffer.from('<html><script>x</script>', 'utf16le')],
  ['a script element', Buffer.from('\0\0\0<script>fetch("/api/claims")</script>')],
  ['the rest of a script', Buffer.from('*/=1;import("/x.js")//')],
  ['a script', Buffer.from(';(function(){ location="//evil.example" })()')],
  ['a shell script', Buffer.from('#!/bin/sh\nid\n')],
  ['an SVG', Buffer.from('<svg onload="x()"/>')],
  ['PHP', Buffer.from('<?php system($_GET[0]);')],
  ['a ZIP archive', zip],
  ['an empty ZIP archive', emptyZip],
  ['a ZIP archive behind a film', Buffer.concat([motionPhotoFilm(20_000), zip])],
  ['a RAR archive', Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1')],
  ['a gzip file', Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0])],
  ['a PDF', makeReceiptPdf()],
  ['a program', Buffer.from('\x7fELF\x02\x01\x01', 'latin1')],
];

const hosts: [string, Buffer][] = [
  ['JPEG', await jpegPicture()],
  ['PNG', await picture().png().toBuffer()],
  ['WebP', await picture().webp().toBuffer()],
  ['HEIC', await heicPicture(picture())],
];

describe.each(hosts)('a %s with something behind its end', (_host, file) => {
  test.each(faces)('%s: refused', async (_name, face) => {
    await expectRefusal(intake.takeInFile(Buffer.concat([file, face])), 'file-two-faced');
  });
});

test.each(faces.filter(([name]) => name !== 'a PDF'))(
  'a PDF with %s behind its end is refused',
  async (_name, face) => {
    await expectRefusal(intake.takeInFile(Buffer.concat([makeReceiptPdf(), face])), 'file-two-faced');
  },
);

test('HTML inside a segment of a JPEG, a chunk of a PNG or a box of a HEIC is gone from what is stored', async () => {
  const html = Buffer.from('<html><script>alert(1)</script></html>');
  const jpeg = hosts[0]?.[1] ?? Buffer.alloc(0);
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, html.length + 2]), html]);
  const files = [
    Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
    blackPng(300, 300, [pngChunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), html]))]),
    Buffer.concat([hosts[3]?.[1] ?? Buffer.alloc(0), box('free', html)]),
  ];
  for (const file of files) expect((await intake.takeInFile(file)).stored.includes('<script>')).toBe(false);
});

test('an animated picture is refused: it would show one thing to one person and another to the next', async () => {
  const frames = [picture({ seed: 1 }), picture({ seed: 2 })].map((one) => one.png().toBuffer());
  const animation = await sharp(await Promise.all(frames), { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
  await expectRefusal(intake.takeInFile(animation), 'file-two-faced');
  const control = pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
  await expectRefusal(intake.takeInFile(blackPng(300, 300, [control])), 'file-two-faced');
  const film = box('moov', box('mvhd', Buffer.alloc(100)));
  await expectRefusal(intake.takeInFile(Buffer.concat([hosts[3]?.[1] ?? Buffer.alloc(0), film])), 'file-two-faced');
});
