import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Keys {
  /** Opens everything, the admin interface included. Made at random when it is left out. */
  readonly master?: string;
  /** Named keys that open every function of level `function`. */
  readonly host?: Readonly<Record<string, string>>;
  /** Per function name: named keys that open that function alone. */
  readonly functions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type AuthLevel = 'anonymous' | 'function' | 'admin';

export interface KeyRing {
  readonly master: string;
  /** What a presented key is worth, for one function or (without a name) for the host. */
  level(key: string | undefined, functionName?: string): AuthLevel;
}

export function keyRing(keys: Keys = {}): KeyRing {
  const master = keys.master ?? randomBytes(32).toString('base64url');
  const own = (name: string) =>
    Object.entries(keys.functions ?? {}).find(([fn]) => fn.toLowerCase() === name.toLowerCase())?.[1] ?? {};
  return {
    master,
    level(key, functionName) {
      if (!key) return 'anonymous';
      if (isSame(key, master)) return 'admin';
      const fitting = [...Object.values(keys.host ?? {}), ...(functionName ? Object.values(own(functionName)) : [])];
      return fitting.some((known) => isSame(key, known)) ? 'function' : 'anonymous';
    },
  };
}

export function isAllowed(needed: AuthLevel, has: AuthLevel): boolean {
  return needed === 'anonymous' || has === 'admin' || has === needed;
}

function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
