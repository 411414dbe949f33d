import { parseAmount, type Ore } from '../../kernel/money.ts';

const price =
  /(?<![\d.,:/-])(-\s?)?(\d{1,3}(?:[ \u00a0.]\d{3})+|\d{1,7})(?:[.,](\d{2})(?![\d.,:/-])|\s?(?:kr\b|:-))/giu;

/** The last price printed on a line, in öre, negative when it is taken off; null when there is none. */
export function priceOn(line: string): number | null {
  const last = [...line.matchAll(price)].at(-1);
  if (!last) return null;
  const amount = parseAmount(`${last[2]!.replace(/[ \u00a0.]/g, '')},${last[3] ?? '00'}`);
  if (amount === null) return null;
  return last[1] ? -amount : amount;
}

/** How many of a thing a line says ("2 st Entré", "3 x 120,00", "Entré x2", but not "10 x 60 min"): 1 when it says nothing. */
export function countOn(line: string): number {
  const said =
    /(?:^|\s)(\d{1,3})\s?(?:st|x|\*|×|pcs)(?=\s|$|\d)(?!\s?\d+\s?(?:min|h|tim|ggr|kg|g|cm|m)(?!\p{L}))/iu.exec(
      line,
    )?.[1] ?? /(?:^|\s)[x×*]\s?(\d{1,3})(?=\s|$)(?!\s?(?:min|h|tim|ggr|kg|g|cm|m)(?!\p{L}))/iu.exec(line)?.[1];
  return said === undefined ? 1 : Number(said);
}

/** Says whether an amount is printed on a line, whatever else is. */
export const isPrinted = (amount: Ore, line: string): boolean =>
  [...line.matchAll(price)].some(
    (found) => parseAmount(`${found[2]!.replace(/[ \u00a0.]/g, '')},${found[3] ?? '00'}`) === amount,
  );
