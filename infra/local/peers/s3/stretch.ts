import { S3Failure } from './failure.ts';

type Stretch = Readonly<{ start: number; length: number; isPart: boolean }>;

/** The bytes of an object that a Range asks for; all of them without one, or where it is none that HTTP knows. @throws S3Failure beyond the end */
export function stretchOf(range: string | undefined, size: number): Stretch {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === ''))
    return { start: 0, length: size, isPart: false };
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start >= size || end < start) throw new S3Failure(416, 'InvalidRange');
  return { start, length: end - start + 1, isPart: true };
}
