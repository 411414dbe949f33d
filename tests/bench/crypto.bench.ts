import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import { keyRingFromFile } from '../../shared/platform/encryption/key-file.ts';
import { createSeals } from '../../shared/platform/encryption/seal.ts';
import { interleave, timed } from './interleave.ts';
import { ownRss, row, type Row } from './row.ts';

export const says = 'sealing and opening a field, against bare AES-256-GCM of node:crypto';

const many = 2_000;
const text = 'A vendor’s name and what was bought, some eighty bytes of text as in a sealed field';

export async function rows(): Promise<Row[]> {
  const place = mkdtempSync(join(tmpdir(), 'bench-crypto-'));
  const file = join(place, 'key');
  writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  try {
    const randomness = systemRandomness(systemClock);
    const seals = createSeals(keyRingFromFile(file), randomness);
    const where = { company: randomness.id(), table: 'expenses', column: 'vendor', row: randomness.id() };
    const key = randomBytes(32);
    const plain = Buffer.from(text, 'utf8');
    const each = async (work: () => unknown) => {
      const ms = await timed(async () => {
        for (let i = 0; i < many; i += 1) await work();
      });
      return (ms * 1000) / many;
    };
    const nonce = randomBytes(12);
    const cipher = () => createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
    const bareSeal = () => {
      const made = createCipheriv('aes-256-gcm', key, randomBytes(12), { authTagLength: 16 });
      return Buffer.concat([made.update(plain), made.final(), made.getAuthTag()]);
    };
    const made = cipher();
    const body = Buffer.concat([made.update(plain), made.final()]);
    const tag = made.getAuthTag();
    const bareOpen = () => {
      const opened = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAuthTag(tag);
      return Buffer.concat([opened.update(body), opened.final()]);
    };
    const sealed = await seals.seal(text, where);
    const seal = await interleave(
      () => each(() => seals.seal(text, where)),
      () => each(bareSeal),
      15,
    );
    const open = await interleave(
      () => each(() => seals.open(sealed, where)),
      () => each(bareOpen),
      15,
    );
    return [row('seal', seal.ours, seal.floor, 'µs', ownRss()), row('open', open.ours, open.floor, 'µs', ownRss())];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
