import { isInEu } from '../../kernel/aws-regions-in-eu.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { PartHealth } from '../../platform/show-health.ts';
import { recipients } from '../../protection/catalogue/recipients.ts';
import { documents } from '../documents.ts';
import { findCompaniesFact } from './find-companies-fact.ts';
import { findDatabaseFact, type DatabaseSources } from './find-database-fact.ts';
import { findSealsFact, findVaultKeyFact } from './find-platform-facts.ts';
import type { ConfigurationFact, Fact, Facts } from './facts.ts';
import type { FactReaders } from './ports.ts';

export type FactSources = DatabaseSources &
  Readonly<{
    clock: Clock;
    settings: ConfigurationFact;
    secrets: Readonly<{ health(): PartHealth; look(): Promise<readonly unknown[]> }>;
    /** Whether a model may be asked, and in which region; null where none is connected. */
    model: Readonly<{ standing(): Promise<{ on: boolean; reason: string | null }>; region: string | null }>;
    readers: FactReaders;
    /** Told of a fact that could not be read, by its name. */
    onUnread(fact: string, error: unknown): void;
  }>;

/** Reads everything that evidence is drawn from. What cannot be read is null, and rejects nothing: the page says so of it alone. */
export async function findFacts(uses: FactSources): Promise<Facts> {
  const { readers } = uses;
  const orNull = async <T>(name: string, read: (() => Promise<T | null>) | undefined): Promise<T | null> => {
    if (!read) return null;
    try {
      return await read();
    } catch (error) {
      uses.onUnread(name, error);
      return null;
    }
  };
  const now = uses.clock.now();
  const secrets = async (): Promise<Fact<{ young: boolean }>> => ({
    young: (await uses.secrets.look()).length === 0,
    at: uses.clock.now(),
  });
  const model = async (): Promise<Facts['model']> => {
    const { on, reason } = await uses.model.standing();
    const looked = reason === null || !['not-looked-up', 'profile-unknown', 'role-refused'].includes(reason);
    return { at: uses.clock.now(), on, looked, inEu: uses.model.region === null || isInEu(uses.model.region) };
  };
  const cookies = async (): Promise<Facts['cookies']> =>
    readers.cookies ? { at: uses.clock.now(), cookies: readers.cookies() } : null;
  const [database, ofCompanies, vaultKey, young, standing, seals] = await Promise.all([
    orNull('database', () => findDatabaseFact(uses)),
    orNull('companies', () => findCompaniesFact(uses)),
    orNull('vault-key', () => findVaultKeyFact(uses)),
    orNull('secrets', secrets),
    orNull('model', model),
    orNull('seals', () => findSealsFact(uses)),
  ]);
  const [given, address, release, repository, deployment] = await Promise.all([
    orNull('cookies', cookies),
    orNull('address', readers.address),
    orNull('release', readers.release),
    orNull('repository', readers.repository),
    orNull('deployment', readers.deployment),
  ]);
  const [backups, drills, incidents, vendors, analytics, contacts, signals] = await Promise.all([
    orNull('backups', readers.backups),
    orNull('drills', readers.drills),
    orNull('incidents', readers.incidents),
    orNull('vendors', readers.vendors),
    orNull('analytics', readers.analytics),
    orNull('contacts', readers.contacts),
    orNull('signals', readers.signals),
  ]);
  return {
    ...{ now, today: swedishDay(now), documents, recipients, configuration: { at: now, ...uses.settings } },
    ...{ database, companies: ofCompanies, vaultKey, secrets: young, model: standing, seals, cookies: given },
    ...{ address, release, repository, deployment },
    ...{ backups, drills, incidents, vendors, analytics, contacts, signals },
  };
}
