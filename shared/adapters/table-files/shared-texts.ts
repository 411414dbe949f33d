import { tableLimits } from '../../platform/table-files/limits.ts';
import { tableRefusal } from '../../platform/table-files/table-refusal.ts';
import type { WorkbookParts } from './workbook-parts.ts';

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** A text as XLSX writes it, with `_x000D_` for what XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.replace(escaped, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The texts that cells refer to by number. What is said of how a text is pronounced is no part of it. */
export async function readSharedTexts(parts: WorkbookParts): Promise<string[]> {
  const texts: string[] = [];
  let [text, inText, aside] = ['', false, 0];
  await parts.read('xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') aside += 1;
      else if (name === 't') inText = aside === 0;
    },
    text(part) {
      if (inText && text.length <= tableLimits.characters) text += part;
    },
    close(name) {
      if (name === 'rPh') aside -= 1;
      else if (name === 't') inText = false;
      else if (name === 'si') {
        if (texts.length >= tableLimits.rows * tableLimits.columns) throw tableRefusal('unpacked');
        texts.push(unescaped(text));
      }
    },
  });
  return texts;
}
