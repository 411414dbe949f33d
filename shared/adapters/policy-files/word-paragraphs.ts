import type { RawParagraph } from './paragraphs.ts';
import { readXml, type Element } from './read-xml.ts';
import { outOfSight, takeLook, word, type Look, type Style } from './word-look.ts';

/** What holds no text of the document's own: former properties, what stands on top of the page, what is embedded, other spellings. */
const skipped = new Set([
  ...['rPrChange', 'pPrChange', 'tblPrChange', 'trPrChange', 'tcPrChange', 'sectPrChange', 'numberingChange'],
  ...[
    'object',
    'pict',
    'drawing',
    'Fallback',
    'txbxContent',
    'delText',
    'instrText',
    'delInstrText',
    'sectPr',
    'altChunk',
  ],
]);
/** Changes that somebody has made and nobody has accepted or refused: neither what was nor what would be is the policy. */
const changes = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge']);

type Open = {
  text: string;
  unseen: boolean;
  changed: boolean;
  heading: boolean;
  list: boolean;
  look: Look;
  shaded: boolean;
  notes: string[];
};
type Row = { cells: string[]; changed: boolean; unseen: boolean; notes: string[] };

/** `changed`: something in it is not settled. `hidden`: nothing of it is seen. `notes`: those it leads to. `note`: which one it is of. */
export type WordParagraph = RawParagraph &
  Readonly<{ changed: boolean; hidden: boolean; notes: readonly string[]; note: string | null }>;

type Styles = Readonly<{ of(id: string | undefined): Style; defaults: Look }>;

/**
 * The paragraphs of a main part or of its notes as a reader sees them; a row of a table is one, its cells divided by bars. A paragraph in
 * which something was changed and not settled is marked, and so is one of which nothing can be seen.
 * @throws Problem file-damaged
 */
export function wordParagraphs(xml: string, styles: Styles): WordParagraph[] {
  const found: WordParagraph[] = [];
  let note: string | null = null;
  const paragraphs: Open[] = [];
  const rows: Row[] = [];
  const cellShades: boolean[] = [];
  const tables: { styled: boolean }[] = [];
  let [skipping, changing] = [0, 0];
  let [inText, inRunProperties, inParagraphProperties] = [false, false, false];
  let run: { look: Look; shaded: boolean; style: string | undefined } | null = null;

  const seen = (paragraph: Open): boolean => {
    const style = run?.style === undefined ? {} : styles.of(run.style).look;
    const look = { ...styles.defaults, ...paragraph.look, ...style, ...run?.look };
    const shaded =
      paragraph.shaded || run?.shaded === true || cellShades.at(-1) === true || tables.at(-1)?.styled === true;
    return !outOfSight(look, shaded);
  };
  const add = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || skipping > 0) return;
    if (seen(paragraph)) paragraph.text += text;
    else if (text.trim() !== '') paragraph.unseen = true;
  };
  const isShade = ({ attributes }: Element): boolean => {
    const fill = (attributes['fill'] ?? attributes['val'] ?? 'auto').toLowerCase();
    return !['auto', 'ffffff', 'clear', 'nil', 'none', 'white'].includes(fill);
  };

  readXml(xml, {
    open(element) {
      const { name, attributes } = element;
      if (skipping > 0 || skipped.has(name)) {
        skipping += 1;
        return;
      }
      if (!word.has(element.uri)) return;
      const paragraph = paragraphs.at(-1);
      if (changes.has(name)) {
        changing += 1;
        if (paragraph) paragraph.changed = true;
        else if (rows.length > 0) rows.at(-1)!.changed = true;
      } else if (name === 'p') {
        const open = { text: '', unseen: false, heading: false, list: false, look: {}, shaded: false, notes: [] };
        paragraphs.push({ ...open, changed: changing > 0 });
      } else if (name === 'tr') rows.push({ cells: [], changed: changing > 0, unseen: false, notes: [] });
      else if (name === 'footnote' || name === 'endnote') note = `${name} ${attributes['id']}`;
      else if (name === 'footnoteReference' || name === 'endnoteReference') {
        if (paragraph && seen(paragraph))
          paragraph.notes.push(`${name.slice(0, -'Reference'.length)} ${attributes['id']}`);
      } else if (name === 'tc') cellShades.push(false);
      else if (name === 'tbl') tables.push({ styled: false });
      else if (name === 'tblStyle' && tables.length > 0) tables[tables.length - 1] = { styled: true };
      else if (name === 'hidden' && rows.length > 0 && !paragraph) rows.at(-1)!.unseen = true;
      else if (name === 'pPr') inParagraphProperties = true;
      else if (name === 'r') run = { look: {}, shaded: false, style: undefined };
      else if (name === 'rPr') inRunProperties = true;
      else if (name === 't') inText = true;
      else if (name === 'tab' && !inParagraphProperties) add(' ');
      else if (name === 'br' || name === 'cr') add(' ');
      else if (name === 'noBreakHyphen') add('-');
      else if (name === 'shd' || name === 'highlight') {
        if (inRunProperties && run) run.shaded = isShade(element);
        else if (inParagraphProperties && paragraph && !inRunProperties) paragraph.shaded = isShade(element);
        else if (!paragraph && cellShades.length > 0) cellShades[cellShades.length - 1] = isShade(element);
      } else if (inRunProperties && run) {
        if (name === 'rStyle') run.style = attributes['val'];
        takeLook(run.look, element);
      } else if (inParagraphProperties && !inRunProperties && paragraph) {
        if (name === 'pStyle') {
          const style = styles.of(attributes['val']);
          paragraph.look = style.look;
          paragraph.heading ||= style.heading;
        }
        if (name === 'outlineLvl' && Number(attributes['val']) < 9) paragraph.heading = true;
        if (name === 'numPr') paragraph.list = true;
      }
    },
    close(name, uri) {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      if (!word.has(uri)) return;
      if (changes.has(name)) changing -= 1;
      else if (name === 't') inText = false;
      else if (name === 'r') run = null;
      else if (name === 'rPr') inRunProperties = false;
      else if (name === 'pPr') inParagraphProperties = false;
      else if (name === 'tc') cellShades.pop();
      else if (name === 'tbl') tables.pop();
      else if (name === 'p') {
        const { text, unseen, changed, heading, list, notes } = paragraphs.pop()!;
        const row = rows.at(-1);
        if (row) {
          if (text.trim() !== '') row.cells.push(text.trim());
          row.changed ||= changed;
          row.notes.push(...notes);
        } else
          found.push({ text, page: null, heading, list, changed, hidden: unseen && text.trim() === '', notes, note });
      } else if (name === 'tr') {
        const { cells, changed, unseen, notes } = rows.pop()!;
        const outer = rows.at(-1);
        if (outer) {
          outer.cells.push(...cells);
          outer.changed ||= changed;
          outer.notes.push(...notes);
        } else
          found.push({
            text: unseen ? '' : cells.join(' | '),
            page: null,
            heading: false,
            list: true,
            changed,
            hidden: unseen,
            notes,
            note,
          });
      }
    },
    text(text) {
      if (inText && skipping === 0) add(text);
    },
  });
  return found;
}
