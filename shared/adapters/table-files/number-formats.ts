import type { WorkbookParts } from './workbook-parts.ts';

/** What a cell's format makes of its number: a day, a share shown as per cent, digits with zeros in front, or a number. */
export type NumberFormat = 'day' | 'percent' | Readonly<{ digits: number }> | 'number';

/** The formats that need no description (ECMA-376 part 1, 18.8.30): days, and per cent. */
const days = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const percents = [9, 10];

function formatOf(code: string): NumberFormat {
  // What stands in quotes, behind a backslash or in brackets is shown and means nothing.
  const [first = ''] = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';');
  if (/[yd]/i.test(first) && !/general/i.test(first)) return 'day';
  if (first.includes('%')) return 'percent';
  if (/^0{2,}$/.test(first)) return { digits: first.length };
  return 'number';
}

/** The formats of a workbook's cells, by the number that a cell gives as its style. */
export async function readFormats(parts: WorkbookParts): Promise<NumberFormat[]> {
  const described = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  let inside = false;
  await parts.read('xl/styles.xml', {
    open(name, { numFmtId = '0', formatCode = '' }) {
      const id = Number(numFmtId);
      if (name === 'cellXfs') inside = true;
      else if (name === 'numFmt') described.set(id, formatOf(formatCode));
      else if (name === 'xf' && inside)
        styles.push(described.get(id) ?? (days(id) ? 'day' : percents.includes(id) ? 'percent' : 'number'));
    },
    close(name) {
      if (name === 'cellXfs') inside = false;
    },
  });
  return styles;
}
