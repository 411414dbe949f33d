import * as z from 'zod/mini';
import { Secret } from './secret.ts';

const text = z.string().check(z.minLength(1));
const secret = z.pipe(
  text,
  z.transform((value) => new Secret(value)),
);
const whole = (from: number, to: number) =>
  z.pipe(
    z.string().check(
      z.regex(/^\d{1,5}$/),
      z.refine((digits) => Number(digits) >= from && Number(digits) <= to),
    ),
    z.transform((digits) => Number(digits)),
  );
const port = whole(1, 65_535);
const origin = z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/));

const claudeModel = z.string().check(z.regex(/^claude-[a-z0-9-]+$/));

/** Every setting there is: `local.settings.sample.json` has exactly these keys. */
export const settings = z.object({
  CLVR_ROLE: z.enum(['local', 'development', 'staging', 'production']),
  PUBLIC_ORIGIN: origin,
  DATABASE_HOST: text,
  DATABASE_PORT: port,
  DATABASE_NAME: text,
  DATABASE_CA_FILE: text,
  DATABASE_APP_USER: text,
  DATABASE_APP_PASSWORD: secret,
  DATABASE_OPERATIONS_USER: text,
  DATABASE_OPERATIONS_PASSWORD: secret,
  DATABASE_POOL_SIZE: whole(1, 100),
  KEY_DATABASE_HOST: text,
  KEY_DATABASE_PORT: port,
  KEY_DATABASE_NAME: text,
  KEY_DATABASE_USER: text,
  KEY_DATABASE_PASSWORD: secret,
  FIELD_KEY_FILE: text,
  BLOB_CONNECTION: secret,
  BLOB_CONTAINER: text,
  KEY_COPIES_CONTAINER: text,
  SERVICE_BUS: secret,
  SIGN_IN_AUTHORITY: text,
  SIGN_IN_CLIENT_ID: text,
  SIGN_IN_CLIENT_SECRET: secret,
  MAIL_HOST: text,
  MAIL_PORT: port,
  MAIL_USER: text,
  MAIL_PASSWORD: secret,
  MAIL_CA_FILE: text,
  MAIL_FROM: text,
  CLAUDE_ROUTE: z.enum(['off', 'bedrock']),
  CLAUDE_REGION: z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/)),
  CLAUDE_PROFILE: text,
  CLAUDE_MODEL: claudeModel,
  CLAUDE_ENDPOINT: z.union([z.literal('aws'), origin]),
});

export type SettingName = keyof z.output<typeof settings>;
export type Role = z.output<typeof settings>['CLVR_ROLE'];

/** What gives away a connection to a peer on the same machine, in plain text or in place of the real one. */
const localOnly: Partial<Record<SettingName, RegExp>> = {
  PUBLIC_ORIGIN: /^http:/,
  SIGN_IN_AUTHORITY: /^http:/,
  SERVICE_BUS: /UseDevelopmentEmulator=true/i,
  CLAUDE_ENDPOINT: /^(?!aws$)/,
  BLOB_CONNECTION: /DefaultEndpointsProtocol=http;|UseDevelopmentStorage=true|=http:/i,
};

/**
 * Parses the settings once, into groups. Throws an Error that names the keys that are missing or wrong, never their values,
 * and refuses settings that only one machine may have, outside the local role: plain text to a peer, a stand-in for Claude.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>> = process.env) {
  const parsed = settings.safeParse(environment);
  if (!parsed.success) {
    const keys = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    throw new Error(`settings missing or not valid: ${keys.join(', ')}`);
  }
  const all = parsed.data;
  const local = all.CLVR_ROLE === 'local';
  const plain = Object.entries(localOnly).filter(([name, shape]) => shape.test(environment[name] ?? ''));
  if (!local && plain.length > 0)
    throw new Error(`settings for one machine alone outside the local role: ${plain.map(([name]) => name).join(', ')}`);
  const database = {
    host: all.DATABASE_HOST,
    port: all.DATABASE_PORT,
    name: all.DATABASE_NAME,
    caFile: all.DATABASE_CA_FILE,
    poolSize: all.DATABASE_POOL_SIZE,
  };
  return {
    role: all.CLVR_ROLE,
    publicOrigin: all.PUBLIC_ORIGIN,
    /** Two copies on one machine share the host name localhost, and cookies know no port: their names do. */
    cookieSuffix: local ? `_${new URL(all.PUBLIC_ORIGIN).port || '80'}` : '',
    database: {
      app: { ...database, user: all.DATABASE_APP_USER, password: all.DATABASE_APP_PASSWORD },
      operations: { ...database, user: all.DATABASE_OPERATIONS_USER, password: all.DATABASE_OPERATIONS_PASSWORD },
      keys: {
        ...database,
        host: all.KEY_DATABASE_HOST,
        port: all.KEY_DATABASE_PORT,
        name: all.KEY_DATABASE_NAME,
        user: all.KEY_DATABASE_USER,
        password: all.KEY_DATABASE_PASSWORD,
      },
    },
    /** A file of keys that sealed before there was a vault, where there is one. */
    formerKeyFile: all.FIELD_KEY_FILE === 'none' ? null : all.FIELD_KEY_FILE,
    blob: { connection: all.BLOB_CONNECTION, container: all.BLOB_CONTAINER },
    keyCopies: { connection: all.BLOB_CONNECTION, container: all.KEY_COPIES_CONTAINER },
    serviceBus: { connection: all.SERVICE_BUS },
    signIn: {
      authority: all.SIGN_IN_AUTHORITY,
      clientId: all.SIGN_IN_CLIENT_ID,
      clientSecret: all.SIGN_IN_CLIENT_SECRET,
    },
    mail: {
      host: all.MAIL_HOST,
      port: all.MAIL_PORT,
      user: all.MAIL_USER,
      password: all.MAIL_PASSWORD,
      caFile: all.MAIL_CA_FILE,
      from: all.MAIL_FROM,
    },
    /** Where Claude is asked. `profile`: `in-region` has the model answer in the region itself. */
    claude:
      all.CLAUDE_ROUTE === 'off'
        ? ({ route: 'off' } as const)
        : ({
            route: 'bedrock',
            region: all.CLAUDE_REGION,
            profile: all.CLAUDE_PROFILE === 'in-region' ? null : all.CLAUDE_PROFILE,
            model: all.CLAUDE_MODEL,
            endpoint: all.CLAUDE_ENDPOINT === 'aws' ? null : all.CLAUDE_ENDPOINT,
          } as const),
  };
}

const ownClaude = z.object({
  ANTHROPIC_API_KEY: secret,
  CLAUDE_MODEL: z.optional(claudeModel),
  CLAUDE_ENDPOINT: z.optional(origin),
});

/**
 * The settings with which a person tries Claude on files of their own: Claude's own API, with a key of their own. No verb is ever
 * given these. Throws an Error that names the keys that are missing or wrong, never their values.
 */
export function readOwnClaude(environment: Readonly<Record<string, string | undefined>> = process.env) {
  const parsed = ownClaude.safeParse(environment);
  if (!parsed.success) {
    const keys = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    throw new Error(`Claude needs settings of your own in the environment, missing or not valid: ${keys.join(', ')}`);
  }
  const { ANTHROPIC_API_KEY: key, CLAUDE_MODEL: model, CLAUDE_ENDPOINT: endpoint } = parsed.data;
  return { route: 'first-party', key, model: model ?? 'claude-haiku-5-5', endpoint: endpoint ?? null } as const;
}

export type Configuration = ReturnType<typeof readConfiguration>;
export type DatabaseSettings = Configuration['database']['app'];
