/** A refusal as Key Vault words it: a status, a code, and for some an inner code that tells one 403 from another. */
export class VaultFailure extends Error {
  override readonly name = 'VaultFailure';
  readonly status: number;
  readonly code: string;
  readonly inner: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    code: string,
    message: string,
    more: { inner?: string; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.inner = more.inner;
    this.headers = more.headers ?? {};
  }

  get body(): object {
    const { code, message, inner } = this;
    return { error: { code, message, ...(inner ? { innererror: { code: inner } } : {}) } };
  }
}

export const badParameter = (message: string): VaultFailure => new VaultFailure(400, 'BadParameter', message);

export const forbidden = (inner: string, message: string): VaultFailure =>
  new VaultFailure(403, 'Forbidden', message, { inner });

export const notFound = (kind: 'Key' | 'Secret', name: string): VaultFailure =>
  new VaultFailure(
    404,
    `${kind}NotFound`,
    `A ${kind.toLowerCase()} with (name/id) ${name} was not found in this key vault.`,
  );

/** What a soft-deleted thing answers to whoever wants its name again. */
export const stillDeleted = (kind: 'Key' | 'Secret', name: string): VaultFailure =>
  new VaultFailure(
    409,
    'Conflict',
    `${kind} ${name} is currently in a deleted but recoverable state, and its name cannot be reused; in this state, the ${kind.toLowerCase()} can only be recovered or purged.`,
    { inner: 'ObjectIsDeletedButRecoverable' },
  );

export const throttled = (retryAfterSeconds: number): VaultFailure =>
  new VaultFailure(429, 'Throttled', 'Request was not processed because too many requests were received.', {
    headers: { 'retry-after': String(retryAfterSeconds) },
  });
