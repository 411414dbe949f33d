import iconv from 'iconv-lite';

export type SieVoucher = {
  series: string;
  number: string;
  date: string;
  text: string;
  rows: { account: string; objects: [dimension: string, object: string][]; amount: number }[];
};
export type SieFile = Readonly<{
  /** Records before the first voucher, by label. */
  records: ReadonlyMap<string, readonly string[][]>;
  vouchers: readonly SieVoucher[];
}>;

/**
 * Reads SIE 4 as its specification describes it (4B, chapter 5), with somebody else's table of the code page. Of our own, and written
 * apart from the writer: no library for it is kept on npm. Throws where a line is none.
 */
export function readSie(bytes: Uint8Array): SieFile {
  const text = iconv.decode(Buffer.from(bytes), 'cp437');
  if (text !== '' && !text.endsWith('\r\n')) throw new Error('the last line has no end');
  const records = new Map<string, string[][]>();
  const vouchers: SieVoucher[] = [];
  let inside = false;
  for (const line of text.split('\r\n').slice(0, -1)) {
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u001f\u007f]/.test(line)) throw new Error('a control character in a line');
    if (line === '{' || line === '}') {
      if (inside === (line === '{')) throw new Error(`a ${line} out of place`);
      inside = line === '{';
      continue;
    }
    const [label, ...fields] = fieldsOf(line);
    if (typeof label !== 'string' || !/^#[A-Z]+$/.test(label)) throw new Error(`no label: ${String(label)}`);
    if (inside !== (label === '#TRANS')) throw new Error(`${label} out of place`);
    if (label === '#TRANS') vouchers.at(-1)!.rows.push(rowOf(fields));
    else if (label === '#VER') {
      const [series = '', number = '', date = '', said = ''] = fields as string[];
      vouchers.push({ series, number, date, text: said, rows: [] });
    } else if (vouchers.length > 0) throw new Error(`${label} after a voucher`);
    else records.set(label, [...(records.get(label) ?? []), fields as string[]]);
  }
  if (inside) throw new Error('a voucher that does not end');
  return { records, vouchers };
}

type Field = string | string[];

/** Fields are parted by spaces or tabs, may stand in quotation marks with `\"` for one inside, and a list of objects in braces. */
function fieldsOf(line: string): Field[] {
  const fields: Field[] = [];
  let list: string[] | null = null;
  const token = /\s*(?:"((?:[^"\\]|\\"|\\)*?)"(?=\s|\}|$)|([{}])|([^\s"{}]+))/y;
  const rest = line.trimEnd();
  while (token.lastIndex < rest.length) {
    const at = token.lastIndex;
    const match = token.exec(rest);
    if (!match) throw new Error(`cannot read ${rest.slice(at)}`);
    const [, quoted, brace, bare] = match;
    if (brace === '{') list = [];
    else if (brace === '}') {
      if (!list) throw new Error('a list that never began');
      fields.push(list);
      list = null;
    } else (list ?? (fields as string[])).push(quoted?.replaceAll('\\"', '"') ?? bare!);
  }
  if (list) throw new Error('a list that does not end');
  return fields;
}

function rowOf([account, objects, amount]: readonly Field[]): SieVoucher['rows'][number] {
  if (typeof account !== 'string' || !Array.isArray(objects) || typeof amount !== 'string') throw new Error('no row');
  if (!/^-?\d+\.\d\d$/.test(amount)) throw new Error(`no amount: ${amount}`);
  if (objects.length % 2) throw new Error('objects come in pairs');
  const pairs = Array.from({ length: objects.length / 2 }, (_, at): [string, string] => [
    objects[2 * at]!,
    objects[2 * at + 1]!,
  ]);
  return { account, objects: pairs, amount: Math.round(Number(amount) * 100) };
}
