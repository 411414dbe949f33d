import { posix } from 'node:path';
import { tableRefusal } from '../../platform/table-files/table-refusal.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** A sheet that is shown: its name, its place among all of them from 1, and the part that holds it. */
export type SheetPlace = Readonly<{ name: string; number: number; part: string }>;

const place = 'xl/workbook.xml';

/**
 * Which sheets a workbook shows and where they are, and from when it counts its days. Throws Problem `table-refused` for macros,
 * `table-damaged` where it is no workbook.
 */
export async function readHead(parts: WorkbookParts): Promise<{ sheets: SheetPlace[]; from1904: boolean }> {
  if (parts.names().some((name) => /vbaproject|macrosheets\//.test(name))) throw tableRefusal('macros');
  if (!parts.has(place)) throw tableRefusal('part-unreadable');
  const targets = new Map<string, string>();
  await parts.read('xl/_rels/workbook.xml.rels', {
    open(name, { Id = '', Target = '', TargetMode, Type = '' }) {
      // What lies outside the file is never fetched: it is not even known here.
      if (name === 'Relationship' && TargetMode !== 'External' && Type.endsWith('/worksheet'))
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target));
    },
  });
  const sheets: SheetPlace[] = [];
  let [from1904, number] = [false, 0];
  await parts.read(place, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      number += 1;
      const part = targets.get(attributes['r:id'] ?? byEnding(attributes, ':id') ?? '');
      if (part !== undefined && (attributes['state'] ?? 'visible') === 'visible')
        sheets.push({ name: attributes['name'] ?? '', number, part });
    },
  });
  return { sheets, from1904 };
}

const byEnding = (attributes: Readonly<Record<string, string>>, ending: string): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(ending))?.[1];
