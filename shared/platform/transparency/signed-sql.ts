import { createHash } from 'node:crypto';
import { openNote, type NoteSigner } from './signed-note.ts';

/** What a signature of this kind is of: a signed checkpoint can never be taken for one, nor one for a checkpoint. */
const originOf = (keyName: string): string => `${keyName}/erasure-ledger`;
const mark = '\n-- signed\n';

const saidOf = (keyName: string, place: string, sql: string): string =>
  `${originOf(keyName)}\n${place}\n${createHash('sha256').update(sql, 'utf8').digest('hex')}\n`;

/**
 * SQL, which ends with a newline, with a signed note of its hash and its place under it as comments: `psql` runs it as before. At another
 * place it is not the same.
 */
export function signSql(signer: NoteSigner, place: string, sql: string): string {
  const note = signer.sign(saidOf(signer.name, place, sql));
  return `${sql.slice(0, -1)}${mark}${note.slice(0, -1).replaceAll(/^/gm, '-- ')}\n`;
}

/** The SQL that one of the keys signed for this place, with nothing behind its signature; null where none of them did. */
export function openSql(keys: readonly string[], place: string, object: Uint8Array): string | null {
  const text = Buffer.from(object).toString('utf8');
  const end = text.lastIndexOf(mark);
  if (end < 0) return null;
  const sql = `${text.slice(0, end)}\n`;
  const lines = text.slice(end + mark.length, -1).split('\n');
  if (!text.endsWith('\n') || lines.some((line) => !line.startsWith('-- '))) return null;
  const said = openNote(`${lines.map((line) => line.slice(3)).join('\n')}\n`, keys);
  return keys.some((key) => said === saidOf(key.split('+')[0]!, place, sql)) ? sql : null;
}
