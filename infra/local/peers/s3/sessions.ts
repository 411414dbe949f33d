import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { S3Failure } from './failure.ts';
import type { Role } from './roles.ts';

export type SessionKeys = Readonly<{
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  expiration: Date;
}>;

type Claims = Readonly<{ accessKeyId: string; arn: string; until: number }>;

/**
 * Keys that are good for a while, as STS gives them for a role. Nothing of them is kept: the token says whose they are and until when,
 * under a key that is kept in a file, so that they outlive a restart.
 */
export class Sessions {
  readonly #key: string;
  readonly #roles: ReadonlyMap<string, Role>;

  constructor(file: string, roles: readonly Role[]) {
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
    this.#key = readFileSync(file, 'utf8');
    this.#roles = new Map(roles.map((role) => [role.arn, role]));
  }

  roleOf(arn: string): Role | undefined {
    return this.#roles.get(arn);
  }

  begin({ arn }: Role, seconds: number): SessionKeys {
    const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
    const until = Date.now() + seconds * 1000;
    const claims = Buffer.from(JSON.stringify({ accessKeyId, arn, until } satisfies Claims)).toString('base64url');
    return {
      accessKeyId,
      secretAccessKey: this.secretOf(accessKeyId),
      sessionToken: `${claims}.${this.#sign(claims)}`,
      expiration: new Date(until),
    };
  }

  secretOf(accessKeyId: string): string {
    return this.#sign(`secret ${accessKeyId}`);
  }

  /** @throws S3Failure where the token is not of these keys, or is good no more */
  roleBehind(accessKeyId: string, token: string): Role {
    const [claims = '', signature = ''] = token.split('.');
    const [given, wanted] = [Buffer.from(signature), Buffer.from(this.#sign(claims))];
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new S3Failure(400, 'InvalidToken');
    const { accessKeyId: its, arn, until } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Claims;
    const role = this.roleOf(arn);
    if (its !== accessKeyId || !role) throw new S3Failure(403, 'InvalidAccessKeyId');
    if (until <= Date.now()) throw new S3Failure(400, 'ExpiredToken', 'The provided token has expired.');
    return role;
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}
