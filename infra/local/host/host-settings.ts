import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { timespan } from './timespan.ts';

/** The parts of host.json that change what this host does, with the real host's defaults for what is left out. */
export interface HostSettings {
  readonly routePrefix: string;
  /** Milliseconds; undefined is without limit. */
  readonly functionTimeout: number | undefined;
  readonly maxConcurrentCalls: number;
  /** Milliseconds. */
  readonly maxAutoLockRenewalDuration: number;
  readonly logLevel: Record<string, string>;
  /** Settings in the file that are for Azure alone; a start logs them, so that nobody trusts them here. */
  readonly ignored: readonly string[];
}

interface HostJson {
  version?: string;
  functionTimeout?: string;
  logging?: { logLevel?: Record<string, string> };
  extensions?: {
    http?: { routePrefix?: string };
    serviceBus?: { maxConcurrentCalls?: number; maxAutoLockRenewalDuration?: string };
  };
}

const obeyed = new Set([
  'functionTimeout',
  'extensions.http.routePrefix',
  'extensions.serviceBus.maxConcurrentCalls',
  'extensions.serviceBus.maxAutoLockRenewalDuration',
]);
/** Deployment and telemetry settings, which have no meaning on one machine. */
const meaningless = /^(version$|extensionBundle\.|logging\.|healthMonitor\.|concurrency\.|singleton\.)/;

/** Reads host.json of the app directory. Throws when it is not valid JSON, has another version or a duration is no TimeSpan. */
export function readHostSettings(appDirectory: string): HostSettings {
  const file = join(appDirectory, 'host.json');
  const json = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { version: '2.0' }) as HostJson;
  if (json.version !== '2.0') throw new Error('host.json must say "version": "2.0"');
  const bus = json.extensions?.serviceBus;
  const timeout = json.functionTimeout ?? '00:30:00';
  return {
    routePrefix: json.extensions?.http?.routePrefix ?? 'api',
    functionTimeout: timeout === '-1' ? undefined : duration('functionTimeout', timeout),
    maxConcurrentCalls: bus?.maxConcurrentCalls ?? 16,
    maxAutoLockRenewalDuration: duration('maxAutoLockRenewalDuration', bus?.maxAutoLockRenewalDuration ?? '00:05:00'),
    logLevel: { default: 'Information', ...json.logging?.logLevel },
    ignored: paths(json).filter((path) => !obeyed.has(path) && !meaningless.test(path)),
  };
}

function duration(name: string, text: string): number {
  const milliseconds = timespan(text);
  if (milliseconds === undefined) throw new Error(`host.json: ${name} must be a duration such as 00:05:00`);
  return milliseconds;
}

function paths(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? paths(inner, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
}
