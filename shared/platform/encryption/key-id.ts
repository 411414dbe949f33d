import type { Id } from '../../kernel/ids.ts';

/** A key's id as the 16 bytes that stand in front of what it sealed, and back. */
export const keyIdBytes = (id: Id): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

export function keyIdOf(bytes: Buffer): Id {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
