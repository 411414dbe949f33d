import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId, type Id } from '../../../kernel/ids.ts';
import type { KeyRing } from '../../../platform/encryption/key-ring.ts';
import { Secret } from '../../../platform/secret.ts';

/** What a link of a mail is for: to say that it was them, within days; or to want no more, for as long as there are such mails. */
export type LinkUse = Readonly<{ use: 'confirm'; askedAt: Date } | { use: 'end' }>;

const said = (id: Id, link: LinkUse): string =>
  link.use === 'confirm' ? `confirm|${id}|${link.askedAt.getTime()}` : `end|${id}`;

async function macOf(uses: { keys: KeyRing }, id: Id, link: LinkUse): Promise<Buffer> {
  const key = await uses.keys.deploymentKey('notice links');
  return createHmac('sha256', key).update(said(id, link)).digest();
}

/**
 * Makes the secret of a link: signed, so that every mail can carry one and none is kept. It is good for one row and one use. Rejects with
 * Problem `keys-away`.
 */
export async function makeLink(uses: { keys: KeyRing }, id: Id, link: LinkUse): Promise<Secret> {
  return new Secret(`clvr_notice_${id}_${(await macOf(uses, id, link)).toString('base64url')}`);
}

/** The row that a link names; null for what is none. Whether it is signed is another question. */
export function rowOfLink(text: string): { id: Id; mac: Buffer } | null {
  const [, id, mac] = /^clvr_notice_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/.exec(text.trim()) ?? [];
  return isId(id) && mac ? { id, mac: Buffer.from(mac, 'base64url') } : null;
}

/** Whether a link was signed here for a use, in constant time. Rejects with Problem `keys-away`. */
export async function isSigned(
  uses: { keys: KeyRing },
  { id, mac }: Readonly<{ id: Id; mac: Buffer }>,
  link: LinkUse,
): Promise<boolean> {
  const own = await macOf(uses, id, link);
  return own.length === mac.length && timingSafeEqual(own, mac);
}
