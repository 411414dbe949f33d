import { Secret } from '../secret.ts';
import { mayBeByIdentity } from './by-identity.ts';

/** Where the secret of a setting is: a setting never holds the secret itself. */
export class SecretPlace {
  readonly setting: string;
  /**
   * `vault`: a secret of Key Vault, by its name. `file`: a file that only its user can read, by its path. `identity`: there is none, and a
   * token of an identity is shown instead.
   */
  readonly from: 'vault' | 'file' | 'identity';
  readonly at: string;
  constructor(setting: string, from: 'vault' | 'file' | 'identity', at: string) {
    this.setting = setting;
    this.from = from;
    this.at = at;
  }
}

const shape = /^(?:vault:(?<name>[0-9A-Za-z-]{1,127})|file:(?<path>.+)|identity:(?<identity>[0-9a-z.-]+))$/s;

/** Reads `vault:NAME`, `file:PATH`, or where the setting may have one `identity:WHICH`. Null for anything else, which may be a secret and is not to be shown. */
export function secretPlace(setting: string, value: string): SecretPlace | null {
  const { name, path, identity } = shape.exec(value)?.groups ?? {};
  if (name !== undefined) return new SecretPlace(setting, 'vault', name);
  if (identity !== undefined)
    return mayBeByIdentity(setting, identity) ? new SecretPlace(setting, 'identity', identity) : null;
  return path === undefined ? null : new SecretPlace(setting, 'file', path);
}

/** A configuration with each secret in its place. */
export type Resolved<T> = T extends SecretPlace
  ? Secret
  : T extends Secret
    ? T
    : T extends object
      ? { readonly [Key in keyof T]: Resolved<T[Key]> }
      : T;

/** Every place in a configuration, however deep. */
export function placesIn(value: unknown): SecretPlace[] {
  if (value instanceof SecretPlace) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(placesIn);
}

/** The same configuration with something put in the place of each SecretPlace. */
export function replacePlaces(value: unknown, put: (place: SecretPlace) => unknown): unknown {
  if (value instanceof SecretPlace) return put(value);
  if (Array.isArray(value)) return value.map((one) => replacePlaces(one, put));
  if (value instanceof Secret || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replacePlaces(inner, put)]));
}
