import { systemClock, type Clock } from '../../platform/clock.ts';
import { KeyRefused, type KeyVault, type KeyVersion } from '../../platform/encryption/key-vault.ts';
import { askVault, usualPatience } from './ask-vault.ts';
import type { VaultSettings } from './connect-vault.ts';
import { versionOf } from './key-id.ts';
import { openClients, type KeyClients } from './open-clients.ts';

const algorithm = 'RSA-OAEP-256';
const keyLength = 32;
/** Milliseconds that the newest version is remembered: as long may others wrap under the one before it. */
const newestFor = 60_000;

/** The key of the configuration in Key Vault. The SDK is loaded on first use; the key and its policy are made elsewhere. */
export function openKeyVault(
  settings: VaultSettings,
  parts: { clock?: Clock; patience?: number; onDenied?: () => void } = {},
): KeyVault {
  const { clock = systemClock, patience = usualPatience, onDenied } = parts;
  const { url, keyName } = settings;
  const version = (id: string) => versionOf(id, url, keyName);
  let opened: Promise<KeyClients> | undefined;
  const open = () =>
    (opened ??= openClients(settings, onDenied).catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
  const ask = <T>(question: (clients: KeyClients, options: { abortSignal: AbortSignal }) => Promise<T>) =>
    askVault(patience, async (options) => question(await open(), options));

  let known: { id: string; until: number } | undefined;
  let looking: Promise<string> | undefined;
  const remember = (id: string): string => {
    known = { id, until: clock.now().getTime() + newestFor };
    return id;
  };
  const lookUp = () =>
    ask(({ keys, first }, options) => first(() => keys.getKey(keyName, options))).then(({ id }) => id!);
  async function newest(): Promise<string> {
    if (known && clock.now().getTime() < known.until) return known.id;
    looking ??= lookUp()
      .then(remember)
      .finally(() => (looking = undefined));
    return looking;
  }

  async function wrapBy(by: string, key: Buffer): Promise<{ by: string; wrapped: Buffer }> {
    const { result } = await ask((clients, options) => {
      const { client, first } = clients.ofVersion(version(by));
      return first(() => client.wrapKey(algorithm, key, options));
    });
    return { by, wrapped: Buffer.from(result) };
  }

  return {
    async wrap(key) {
      if (key.length !== keyLength) throw new TypeError(`a key of ${keyLength} bytes is wrapped, and nothing else`);
      const by = await newest();
      try {
        return await wrapBy(by, key);
      } catch (error) {
        if (!(error instanceof KeyRefused)) throw error;
        // What was remembered may have been replaced meanwhile, and disabled.
        known = undefined;
        const now = await newest();
        if (now === by) throw error;
        return wrapBy(now, key);
      }
    },

    async unwrap(by, wrapped) {
      const wrappedBy = version(by);
      const { result } = await ask((clients, options) => {
        const { client, first } = clients.ofVersion(wrappedBy);
        return first(() => client.unwrapKey(algorithm, wrapped, options));
      });
      if (result.length !== keyLength) throw new KeyRefused('not-a-key');
      return Buffer.from(result);
    },

    async versions() {
      // Times in the vault are whole seconds, and its list is in no order: which one is newest it says by itself.
      const first = remember(await lookUp());
      const found = await ask(async ({ keys }, options) => {
        const all: KeyVersion[] = [];
        for await (const { id, createdOn, enabled, expiresOn } of keys.listPropertiesOfKeyVersions(keyName, options))
          all.push({ id: id!, createdAt: createdOn!, enabled: enabled !== false, expiresAt: expiresOn ?? null });
        return all;
      });
      const rank = ({ id, createdAt }: KeyVersion) => (id === first ? Infinity : createdAt.getTime());
      return found.sort((one, other) => rank(other) - rank(one));
    },

    async rotate() {
      const { id } = await ask(({ keys, first }, options) => first(() => keys.rotateKey(keyName, options)));
      return remember(id!);
    },

    async disable(id) {
      const disabled = version(id);
      await ask(({ keys, first }, options) =>
        first(() => keys.updateKeyProperties(keyName, disabled, { ...options, enabled: false })),
      );
      known = undefined;
    },
  };
}
