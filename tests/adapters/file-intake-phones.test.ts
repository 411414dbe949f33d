import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { jpegPicture } from '../support/make-picture.ts';
import { motionPhotoFilm, samsungTrailer, vivoLine } from '../support/phone-trailers.ts';

const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

const photo = await jpegPicture();
const gainMap = await jpegPicture({ width: 300, height: 450, seed: 2 });

test.each([
  ['the film of a motion photo', motionPhotoFilm()],
  ["Samsung's block", samsungTrailer()],
  ['the gain map of an Ultra HDR photo', gainMap],
  ['a gain map and a film', Buffer.concat([gainMap, motionPhotoFilm()])],
  ["vivo's line", vivoLine()],
  ['padding', Buffer.alloc(4096)],
  ['a line end', Buffer.from('\r\n')],
])('a photo with %s after its end is accepted, and what is stored ends with the picture', async (_name, trailer) => {
  const plain = await intake.takeInFile(photo);
  const { stored } = await intake.takeInFile(Buffer.concat([photo, trailer]));
  expect(stored).toEqual(plain.stored);
  expect(stored.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
});

test('a photo with a thumbnail inside is taken whole, not for its thumbnail', async () => {
  const thumbnail = await jpegPicture({ width: 200, height: 300 });
  const length = Buffer.alloc(2);
  length.writeUInt16BE(thumbnail.length + 2);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe2]), length, thumbnail]);
  const { stored } = await intake.takeInFile(Buffer.concat([photo.subarray(0, 2), segment, photo.subarray(2)]));
  expect(await sharp(stored).metadata()).toMatchObject({ width: 600, height: 900 });
});
