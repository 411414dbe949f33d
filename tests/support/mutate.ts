import fc from 'fast-check';

/** One way of spoiling a file: bytes changed, taken out, put in or repeated at a place (a share of its length), or the rest cut off. */
export type Change = Readonly<{
  kind: 'set' | 'drop' | 'insert' | 'repeat' | 'cut';
  at: number;
  bytes: Uint8Array;
  length: number;
}>;

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('set', 'set', 'drop', 'insert', 'repeat', 'cut'),
  // Without fast-check's liking for the ends of a range: nearly every change would hit the first bytes.
  at: fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((millionths) => millionths / 1_000_000),
  bytes: fc.noBias(fc.uint8Array({ minLength: 1, maxLength: 24 })),
  length: fc.integer({ min: 1, max: 400 }),
});

/** A few changes, to be made one after the other. */
export const someChanges: fc.Arbitrary<Change[]> = fc.array(change, { minLength: 1, maxLength: 4 });

/** The same, with every byte that is not changed left in its place: in a file that says where its parts are, these reach the pixels. */
export const changesInPlace: fc.Arbitrary<Change[]> = fc.array(
  change.map((one): Change => ({ ...one, kind: 'set' })),
  { minLength: 1, maxLength: 4 },
);

/** The file that they make of another. */
export const spoilt = (file: Buffer, changes: readonly Change[]): Buffer => changes.reduce(apply, file);

function apply(file: Buffer, { kind, at, bytes, length }: Change): Buffer {
  const place = Math.floor(at * file.length);
  const [before, after] = [file.subarray(0, place), file.subarray(place)];
  if (kind === 'cut') return Buffer.from(before);
  if (kind === 'drop') return Buffer.concat([before, after.subarray(length)]);
  if (kind === 'insert') return Buffer.concat([before, bytes, after]);
  if (kind === 'repeat') return Buffer.concat([before, after.subarray(0, length), after]);
  return Buffer.concat([before, bytes, after.subarray(bytes.length)]);
}
