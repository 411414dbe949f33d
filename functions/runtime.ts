import { federatedKeys } from '../shared/adapters/aws/federated-keys.ts';
import { openBankid } from '../shared/adapters/bankid/open-bankid.ts';
import { blobIncomingFiles } from '../shared/adapters/blob/incoming-files.ts';
import { blobKeyCopies } from '../shared/adapters/blob/key-copies.ts';
import { blobOldFiles } from '../shared/adapters/blob/old-files.ts';
import { blobReceiptFiles } from '../shared/adapters/blob/receipt-files.ts';
import { openClaude } from '../shared/adapters/claude/claude.ts';
import { signedByRole } from '../shared/adapters/claude/signed-by-role.ts';
import { issuerOf } from '../shared/adapters/entra/directory-issuer.ts';
import { managedIdentity } from '../shared/adapters/entra/managed-identity.ts';
import { entraProvider } from '../shared/adapters/entra/entra-provider.ts';
import { directoryClock } from '../shared/adapters/entra/directory-clock.ts';
import { refusedSignIns } from '../shared/adapters/postgres-log/refused-sign-ins.ts';
import { openFileIntake } from '../shared/adapters/file-intake/take-in-file.ts';
import { openKeyVault } from '../shared/adapters/key-vault/open-key-vault.ts';
import { isSignedBy } from '../shared/adapters/webhooks/is-signed-by.ts';
import { openVaultSecrets } from '../shared/adapters/key-vault/vault-secrets.ts';
import { openOnDeviceScanner } from '../shared/adapters/on-device-scanner/on-device-scanner.ts';
import { openClose } from '../shared/adapters/close/open-close.ts';
import { openAnalytics } from '../shared/adapters/posthog/open-analytics.ts';
import { connectS3 } from '../shared/adapters/s3/connect-s3.ts';
import { s3LockedObjects } from '../shared/adapters/s3/locked-objects.ts';
import { serviceBusDeadLetters } from '../shared/adapters/service-bus/dead-letters.ts';
import { serviceBusPublisher } from '../shared/adapters/service-bus/publish.ts';
import { smtpMailer } from '../shared/adapters/smtp/mailer.ts';
import { openTableFiles } from '../shared/adapters/table-files/open-table-files.ts';
import { writeArchive } from '../shared/adapters/zip/write-archive.ts';
import { openCourier } from '../shared/adapters/webhooks/open-courier.ts';
import { decidesForOthers } from '../shared/claims/approvals/index.ts';
import { onDevice } from '../shared/claims/evaluation/on-device.ts';
import { offReasons } from '../shared/claims/model-calls/standing.ts';
import { alarmStaff } from '../shared/messages/notifications/alarm-staff.ts';
import { asListed } from '../shared/messages/analytics/properties.ts';
import { openErrorCounts } from '../shared/messages/errors/count-errors.ts';
import { newestKeyMigration, newestMigration } from '../shared/database/newest-migration.ts';
import { classes, tables } from '../shared/database/schema.ts';
import type { Id } from '../shared/kernel/ids.ts';
import { swedishDay } from '../shared/kernel/plain-date.ts';
import type { ToBeTold } from '../shared/people/staff/open-break-glass.ts';
import { openLanes } from '../shared/payroll/webhooks/lanes.ts';
import { usualPace } from '../shared/payroll/webhooks/schedule.ts';
import { findDirectoryIssuer } from '../shared/people/provisioning/find-directory-issuer.ts';
import { systemClock, systemRandomness, type Clock } from '../shared/platform/clock.ts';
import { readConfiguration, type Configuration } from '../shared/platform/configuration.ts';
import { connectPool } from '../shared/platform/connect.ts';
import { copyCompanyKeys } from '../shared/platform/encryption/company-keys/copies.ts';
import { copyKeys } from '../shared/platform/encryption/data-keys/copies.ts';
import { formerKeysFromFile } from '../shared/platform/encryption/key-file.ts';
import { openKeyRing } from '../shared/platform/encryption/open-key-ring.ts';
import { requireFittingSchema } from '../shared/platform/schema-fits.ts';
import { createSeals } from '../shared/platform/encryption/seal.ts';
import { withKeys } from '../shared/platform/encryption/with-keys.ts';
import { besideTransaction } from '../shared/platform/inside-transaction.ts';
import { errorCode, errorPlace, type Log } from '../shared/platform/log.ts';
import { resolveSecrets } from '../shared/platform/secrets/resolve-secrets.ts';
import { placesIn, type SecretPlace } from '../shared/platform/secrets/secret-place.ts';
import { watchesSecret } from '../shared/platform/secrets/secrets-of-app.ts';
import { watchSecrets } from '../shared/platform/secrets/watch-secrets.ts';
import type { PartHealth } from '../shared/platform/show-health.ts';
import { openSigner, type NoteSigner } from '../shared/platform/transparency/signed-note.ts';
import { createDatabase } from '../shared/platform/tenant-transaction.ts';
import { knownTables } from '../shared/protection/erasure/known-tables.ts';
import { neutralValues } from '../shared/protection/erasure/neutral-values.ts';
import { planErasure } from '../shared/protection/erasure/plan-erasure.ts';
import { rowsOfPerson } from '../shared/protection/erasure/rows-of-person.ts';
import { noBackups, unknownBackups } from '../shared/protection/key-rotation/ports.ts';
import { guardedTables } from '../shared/protection/key-rotation/sealed-tables.ts';
import { livesOf } from '../shared/protection/retention/lives.ts';
import { usualBatch } from '../shared/protection/retention/uses.ts';
import { usualChunk, usualSettle } from '../shared/protection/key-rotation/settle.ts';
import { exportedTables } from '../shared/protection/rights/exported-tables.ts';
import { openSignalCounter, type SignalCounter } from '../shared/trust/operations/count-signals.ts';
import { openBackupStore } from './backup-store.ts';
import { settleVendors } from '../shared/trust/vendors/settle-vendors.ts';
import { catalogue } from './catalogue.ts';
import { drillKeys, dumpUses, scratchServer } from './backups.ts';
import { consoleLog } from './host/console-log.ts';
import { subProcessorsOf } from './sub-processors.ts';
import { release } from './release.ts';
import { openTrust } from './trust.ts';
import { trustReaders } from './trust-readers.ts';

/**
 * Everything the verbs can ask for, made once from the configuration. Clients connect on first use. `secretPlaces` is where the
 * configuration's secrets came from, to see how old they are.
 */
export function createCapabilities(
  configuration: Configuration,
  log: Log,
  clock: Clock = systemClock,
  secretPlaces: readonly SecretPlace[] = [],
) {
  const randomness = systemRandomness(clock);
  const plainDatabase = createDatabase(connectPool(configuration.database.app, log), clock, randomness);
  const keyDatabase = createDatabase(connectPool(configuration.database.keys, log), clock, randomness);
  const onDenied = (): void => signals.count('key-vault-denials');
  const keyVault = openKeyVault(configuration.keyVault, { onDenied });
  const copies = blobKeyCopies(configuration.keyCopies);
  const former =
    configuration.formerKeyFile === null ? {} : { former: formerKeysFromFile(configuration.formerKeyFile) };
  const keys = openKeyRing({
    database: plainDatabase,
    keyDatabase,
    keyVault,
    clock,
    randomness,
    ...former,
    copies,
    onLost: (company) => log('keys.lost', { company }),
    // Behind the back of whoever asked for the key: the timers do it where this fails.
    onMade: (company) =>
      void besideTransaction(async () => {
        await copyCompanyKeys({ database: plainDatabase, copies }, company);
        await copyKeys({ keyDatabase, copies }, company);
      }).catch((error: unknown) => log('keys.copy-failed', { error: errorCode(error), at: errorPlace(error) })),
  });
  const database = withKeys(plainDatabase, keys.companyKeys);
  const operations = createDatabase(connectPool(configuration.database.operations, log), clock, randomness);
  const signals: SignalCounter = openSignalCounter({ operations, clock, log });
  const vaultSecrets = openVaultSecrets(configuration.keyVault, onDenied);
  const intake = openFileIntake();
  const tableFiles = openTableFiles();
  const scanner = openOnDeviceScanner({ readPdfText: intake.readPdfText, today: () => swedishDay(clock.now()) });
  const keysOf = federatedKeys(configuration.s3);
  const claude = openClaude({
    settings: signedByRole(configuration.claude, keysOf, clock),
    clock,
    onStanding({ reason }) {
      if (reason === null) log('model.switched-on', {});
      // A deployment that wants no model is not told every day that it has none.
      else if (reason !== 'switched-off') log('model.switched-off', { reason });
    },
  });
  // At the start of a process, so that the log and the health check say where questions may go before there is one.
  void claude.standing();
  const seals = createSeals(keys, randomness, ({ table, column }) => log('seal.broken', { table, column }));
  const lives = livesOf(Object.values(tables), classes);
  const bankid = openBankid(configuration.bankid);
  const mailer = smtpMailer(configuration.mail);
  const directoryIssuerOf = (tenant: string): string => issuerOf(configuration.signIn.authority, tenant);
  const backupStore = openBackupStore(configuration.s3, keysOf);
  const s3 = connectS3(configuration.s3, keysOf(configuration.s3.roles.lockedObjects));
  let opened: NoteSigner | undefined;
  const signer = (): NoteSigner => (opened ??= openSigner(configuration.sealKey));
  const bus = serviceBusPublisher(configuration.serviceBus);
  const analytics = openAnalytics(configuration.posthog, { clock, release, asListed });
  const errorCounts = openErrorCounts({ database: plainDatabase, clock, log });
  const salesContacts = openClose(configuration.close);
  const secrets = watchSecrets({ secretPlaces, vaultSecrets, keyVault, clock });
  return {
    configuration,
    publicOrigin: configuration.publicOrigin,
    clock,
    randomness,
    log,
    keyVault,
    secrets,
    trust: openTrust({
      ...{ configuration, database, operations, keyDatabase, classes, clock, log, secrets, secretPlaces, claude },
      ...trustReaders({ configuration, operations, clock, analytics, salesContacts, ...backupStore }),
    }),
    keys,
    keyDatabase,
    copies,
    seals,
    rotation: {
      operations,
      keyDatabase,
      keyVault,
      keys,
      seals,
      copies,
      clock,
      randomness,
      // One machine is backed up by nobody. Elsewhere the database service keeps copies by itself, and nobody here can say how old.
      backups: configuration.role === 'local' ? noBackups : unknownBackups,
      guardedTables: guardedTables(Object.values(tables), classes),
      settle: usualSettle,
      chunk: usualChunk,
    },
    sweep: {
      operations,
      keyDatabase,
      copies,
      dataKeys: keys.dataKeys,
      randomness,
      lives,
      batch: usualBatch,
    },
    lives,
    database,
    operations,
    directoryIssuer: (company: Id) => findDirectoryIssuer({ database, issuerOf: directoryIssuerOf }, company),
    signer,
    erasing: planErasure(rowsOfPerson, knownTables(Object.values(tables), classes), neutralValues),
    ...backupStore,
    dump: dumpUses(configuration.database.backup, backupStore.backupWriter, signer),
    drilling: {
      store: backupStore.backupReader,
      server: scratchServer(
        { ...configuration.database, keyholder: configuration.database.keys },
        clock,
        randomness,
        log,
      ),
      ...drillKeys({ keyVault, clock, randomness, ...former }),
    },
    anchors: s3LockedObjects(s3, configuration.s3.buckets.anchors),
    erasureLedger: s3LockedObjects(s3, configuration.s3.buckets.erasureLedger),
    files: blobReceiptFiles(configuration.blob),
    incoming: blobIncomingFiles(configuration.incoming),
    countThreat: (what: 'malware-found' | 'malware-answers-late') => signals.count(what),
    oldFiles: blobOldFiles(configuration.blob),
    subProcessors: subProcessorsOf(catalogue),
    takeInFile: intake.takeInFile,
    readPolicyFile: intake.readPolicyFile,
    tableFiles,
    writeArchive,
    exportedTables: exportedTables(Object.values(tables), classes),
    scanner,
    evaluator: onDevice,
    claude,
    modelHealth(): PartHealth {
      const { on, reason } = claude.known();
      return { on, why: reason === null ? null : offReasons[reason] };
    },
    provider: entraProvider(configuration.signIn),
    decidesForOthers,
    bankid,
    bankidApp: configuration.bankid.app,
    staffProvider: entraProvider({ ...configuration.signIn, directory: configuration.staffDirectory }),
    mailer,
    makeKey: (company: Id) =>
      keys.companyKeys
        .bring(company)
        .catch((error: unknown) => log('keys.not-made-yet', { error: errorCode(error), at: errorPlace(error) })),
    alarm: (staff: readonly ToBeTold[], by: string, at: Date) => alarmStaff({ mailer, randomness, log }, staff, by, at),
    isSignedBy,
    publish: bus.publish,
    analytics,
    errorCounts,
    salesContacts,
    signals,
    openDeadLetters: () => serviceBusDeadLetters(configuration.serviceBus),
    refusedSignIns: refusedSignIns(configuration.database.refusedFile),
    otherClock: directoryClock(configuration.signIn.authority),
    courier: openCourier(
      { allow: configuration.egressAllow },
      { onRefused: () => signals.count('network-flows-refused') },
    ),
    lanes: openLanes(),
    webhookPace: usualPace,
    async close() {
      await Promise.allSettled([analytics.close(), errorCounts.close()]);
      scanner.close();
      bankid.close();
      await signals.settled();
      await Promise.allSettled([
        intake.close(),
        tableFiles.close(),
        bus.close(),
        database.close(),
        operations.close(),
        keyDatabase.close(),
      ]);
    },
  };
}

export type Capabilities = ReturnType<typeof createCapabilities>;

/**
 * The capabilities of this process, from its settings, with its secrets read where they are. Rejects with an Error that names
 * settings that are missing or wrong or whose secrets cannot be read, with KeyVaultAway, with SchemaRefused, and where the database is away.
 */
export async function makeCapabilities(): Promise<Capabilities> {
  const read = readConfiguration();
  const configuration = await resolveSecrets(read, openVaultSecrets(read.keyVault), managedIdentity);
  const watched = placesIn(read).filter(({ setting }) => watchesSecret(read.app, setting));
  const made = createCapabilities(configuration, consoleLog, systemClock, watched);
  try {
    await requireFittingSchema(made, newestMigration);
    await requireFittingSchema({ database: made.keyDatabase, of: 'key-database' }, newestKeyMigration);
  } catch (error) {
    await made.close();
    throw error;
  }
  // For the health check. Nothing waits for it, and the timer says what is found.
  made.secrets.look().catch((error: unknown) => consoleLog('secrets.unseen', { error: errorCode(error) }));
  // A vendor is watched from the first start of a release that knows it; where this fails the timer does it.
  settleVendors(made).catch((error: unknown) =>
    consoleLog('timer.failed', { job: 'settle-vendors', error: errorCode(error), at: errorPlace(error) }),
  );
  return made;
}
