import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970; null for ever. */
  readonly expires: number | null;
}

export interface KeptState {
  /** What one tenant's provider keeps: sessions, grants, codes, tokens. */
  adapterFor(tid: string): (model: string) => Adapter;
  /** The tenant whose provider keeps an entry of this id, or null. */
  tenantOf(model: string, id: string): string | null;
  /** Writes what has not been written. */
  flush(): void;
}

/**
 * State of all tenants in `<directory>/state.json`, so that a restart signs nobody out.
 * Written once per turn of the event loop; a kill in between loses at most that turn.
 */
export function openState(directory: string): KeptState {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'state.json');
  let entries = new Map<string, Entry>();
  try {
    entries = new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Entry][]);
  } catch {
    // A first start; or a half-written file, after which people sign in again.
  }

  let pending: NodeJS.Immediate | undefined;
  const lives = ({ expires }: Entry) => expires === null || expires > Date.now();

  function flush(): void {
    if (!pending) return;
    clearImmediate(pending);
    pending = undefined;
    for (const [key, entry] of entries) if (!lives(entry)) entries.delete(key);
    writeFileSync(`${file}.new`, JSON.stringify([...entries]), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  const changed = () => void (pending ??= setImmediate(flush));

  function find(key: string): AdapterPayload | undefined {
    const entry = entries.get(key);
    return entry && lives(entry) ? entry.payload : undefined;
  }

  function adapterFor(tid: string) {
    return (model: string): Adapter => {
      const key = (id: string) => `${tid}/${model}/${id}`;
      const findBy = (name: 'uid' | 'userCode', value: string) => {
        const hit = [...entries].find(([at, { payload }]) => at.startsWith(key('')) && payload[name] === value);
        return hit && find(hit[0]);
      };
      const all: Adapter = {
        upsert: async (id, payload, expiresIn) => {
          entries.set(key(id), { payload, expires: expiresIn ? Date.now() + expiresIn * 1000 : null });
          changed();
        },
        find: async (id) => find(key(id)),
        findByUid: async (uid) => findBy('uid', uid),
        findByUserCode: async (code) => findBy('userCode', code),
        consume: async (id) => {
          const payload = find(key(id));
          if (payload) payload.consumed = Math.floor(Date.now() / 1000);
          changed();
        },
        destroy: async (id) => {
          entries.delete(key(id));
          changed();
        },
        revokeByGrantId: async (grantId) => {
          for (const [at, { payload }] of entries) {
            if (at.startsWith(key('')) && payload.grantId === grantId) entries.delete(at);
          }
          changed();
        },
      };
      return all;
    };
  }

  function tenantOf(model: string, id: string): string | null {
    const suffix = `/${model}/${id}`;
    const key = [...entries.keys()].find((at) => at.endsWith(suffix));
    return key === undefined ? null : key.slice(0, -suffix.length);
  }

  return { adapterFor, tenantOf, flush };
}
