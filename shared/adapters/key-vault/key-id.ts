import { KeyRefused } from '../../platform/encryption/key-vault.ts';

/**
 * The version that a full key id names, where the id is of the given key in the given vault. Throws KeyRefused for any other, so
 * that what stands in a database cannot send anybody to another vault. The port is not compared: only a local vault has one, and
 * it may have moved.
 */
export function versionOf(id: string, vaultUrl: string, keyName: string): string {
  if (URL.canParse(id)) {
    const { protocol, hostname, pathname, search, hash, username } = new URL(id);
    const [empty, keys, name, version = '', ...more] = pathname.split('/');
    const isPlain = protocol === 'https:' && empty === '' && more.length === 0 && !search && !hash && !username;
    const isHere = hostname === new URL(vaultUrl).hostname && keys === 'keys';
    if (isPlain && isHere && name?.toLowerCase() === keyName.toLowerCase() && /^[0-9a-f]{32}$/.test(version))
      return version;
  }
  throw new KeyRefused('another-key');
}
