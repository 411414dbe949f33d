import { appendFileSync, existsSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** As much may stand in the file when a server starts, in bytes; then it begins anew. */
const most = 1_048_576;

/** Of the server's log lines, those that say that a sign-in was refused: when, which process, and the code. Not by what name. */
const refusal = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} UTC \[\d+\] (?:28P01|28000) FATAL:)/gm;

/** How the server begins its lines for that: time, process and SQLSTATE. */
export const linePrefix = '%m [%p] %e ';

/** Keeps the refusals out of what a server writes, in a file that only this user reads. Takes pieces as they come, lines cut or not. */
export function keepRefusals(file: string): (text: string) => void {
  if (existsSync(file) && statSync(file).size > most) rmSync(file);
  writeFileSync(file, '', { mode: 0o600, flag: 'a' });
  let cut = '';
  return (text) => {
    const lines = (cut + text).split('\n');
    cut = lines.pop() ?? '';
    const refused = [...lines.join('\n').matchAll(refusal)].map(([, line]) => `${line}\n`);
    if (refused.length > 0) appendFileSync(file, refused.join(''));
  };
}
