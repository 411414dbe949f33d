import { Problem } from '../../kernel/problem.ts';
import { boxesIn } from './heif-boxes.ts';

/** What is coded in HEVC, or put together from other items: the tiles of a grid, as phones store their photos. */
const codedInHevc = 'hvc1';
const putTogether = ['grid', 'iden', 'iovl'];

type Item = Readonly<{ id: number; type: string; isLocked: boolean }>;

/**
 * Looks at what the primary picture of a HEIC is, by its list of items (ISO/IEC 14496-12 8.11), without decoding.
 * @throws Problem file-damaged without a primary picture; file-type-unknown when it is coded in another way (AVIF, JPEG 2000);
 * picture-encrypted when it, or a part that it may be put together from, is protected
 */
export function checkPrimary(bytes: Buffer): void {
  const meta = childOf(bytes, 'meta')?.subarray(4);
  const listed = meta && childOf(meta, 'iinf');
  const primaryId = meta && idOfPrimary(childOf(meta, 'pitm'));
  if (!listed || primaryId === undefined) throw new Problem('file-damaged');
  const items = itemsOf(listed);
  const primary = items.find(({ id }) => id === primaryId);
  if (!primary) throw new Problem('file-damaged');
  const parts = putTogether.includes(primary.type) ? items.filter(({ type }) => type === codedInHevc) : [primary];
  if (parts.length === 0 || parts.some(({ type }) => type !== codedInHevc)) throw new Problem('file-type-unknown');
  if ([primary, ...parts].some(({ isLocked }) => isLocked)) throw new Problem('picture-encrypted');
}

function childOf(bytes: Buffer, wanted: string): Buffer | undefined {
  for (const { type, start, end } of boxesIn(bytes)) if (type === wanted) return bytes.subarray(start, end);
  return undefined;
}

function idOfPrimary(pitm: Buffer | undefined): number | undefined {
  if (!pitm || pitm.length < 6) return undefined;
  if (pitm[0] === 0) return pitm.readUInt16BE(4);
  return pitm.length < 8 ? undefined : pitm.readUInt32BE(4);
}

/** Entries of version 2 and 3, which alone say a type: identifier, which protection (0 is none), four letters. */
function itemsOf(iinf: Buffer): Item[] {
  const items: Item[] = [];
  for (const { type, start, end } of boxesIn(iinf, iinf[0] === 0 ? 6 : 8)) {
    const version = iinf[start];
    const wide = version === 3 ? 4 : 2;
    if (type !== 'infe' || (version !== 2 && version !== 3) || start + 10 + wide > end) continue;
    const after = start + 4 + wide;
    items.push({
      id: iinf.readUIntBE(start + 4, wide),
      isLocked: iinf.readUInt16BE(after) !== 0,
      type: iinf.toString('latin1', after + 2, after + 6),
    });
  }
  return items;
}
