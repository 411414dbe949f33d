import { azureRegion, awsRegion } from '../eu.ts';

export const stackNames = ['development', 'staging', 'production'] as const;
export type StackName = (typeof stackNames)[number];

export const appNames = ['web', 'worker', 'operations'] as const;
/** The three apps that are deployed from one bundle. */
export type AppName = (typeof appNames)[number];

/** Where an app can run: the web app has two colours, of which the gateway shows one, and the others are replaced in place. */
export type SiteName = 'web-blue' | 'web-green' | 'worker' | 'operations';

type AppSize = Readonly<{
  /** Megabytes of an instance; Flex Consumption has these three. */
  memory: 512 | 2048 | 4096;
  /** Instances at most, of each colour. */
  instances: number;
  /** Instances that are kept warm. */
  warm: number;
}>;

export type Differences = Readonly<{
  short: 'dev' | 'stg' | 'prod';
  /** Second number of the private network 10.N.0.0/16, so that two networks can be joined. */
  network: number;
  sites: readonly SiteName[];
  apps: Readonly<Record<AppName, AppSize>>;
  database: Readonly<{
    sku: string;
    tier: 'Burstable' | 'GeneralPurpose' | 'MemoryOptimized';
    storageGB: number;
    /** A second server in another zone that takes over. */
    standby: boolean;
    /** Days that Azure can go back to a point in time. */
    backupDays: number;
    /** Connections that the server takes. */
    connections: number;
  }>;
  /** Connections of each of an instance's two big pools. */
  poolSize: number;
  storageSku: 'Standard_LRS' | 'Standard_ZRS';
  zones: readonly string[];
  messagingUnits: 1 | 2 | 4;
  gateway: Readonly<{ least: number; most: number }>;
  /** Days that logs are searchable. */
  logDays: number;
  /** Gigabytes of logs a day, after which no more are taken. */
  logCapGB: number;
  /** Gigabytes of uploads that are looked through for malware each month. */
  malwareCapGB: number;
  /** What a month may cost before somebody is told, in the currency of the account. */
  budget: number;
  /** Whether resources with data can be deleted while the lock stands. */
  locked: boolean;
  /** What belongs to the whole directory or subscription, and so to one stack alone. */
  wholeDirectory: boolean;
}>;

/** What is the same wherever it runs: nothing here is weaker in one stack than in another. */
export const common = { region: azureRegion, awsRegion, nodeVersion: '24', postgresVersion: '18' } as const;

/** All that differs between the stacks. Sizes and prices only: a guard that stands in production stands everywhere. */
export const differences: Readonly<Record<StackName, Differences>> = {
  development: {
    short: 'dev',
    network: 60,
    sites: ['web-blue', 'worker', 'operations'],
    apps: {
      web: { memory: 2048, instances: 40, warm: 0 },
      worker: { memory: 2048, instances: 40, warm: 0 },
      operations: { memory: 2048, instances: 40, warm: 0 },
    },
    database: {
      sku: 'Standard_D2ds_v5',
      tier: 'GeneralPurpose',
      storageGB: 64,
      standby: false,
      backupDays: 7,
      connections: 950,
    },
    poolSize: 2,
    storageSku: 'Standard_ZRS',
    zones: ['1', '2', '3'],
    messagingUnits: 1,
    gateway: { least: 0, most: 2 },
    logDays: 90,
    logCapGB: 1,
    malwareCapGB: 10,
    budget: 15_000,
    locked: false,
    wholeDirectory: false,
  },
  staging: {
    short: 'stg',
    network: 61,
    sites: ['web-blue', 'web-green', 'worker', 'operations'],
    apps: {
      web: { memory: 2048, instances: 40, warm: 0 },
      worker: { memory: 2048, instances: 40, warm: 0 },
      operations: { memory: 2048, instances: 40, warm: 0 },
    },
    database: {
      sku: 'Standard_D4ds_v5',
      tier: 'GeneralPurpose',
      storageGB: 128,
      standby: true,
      backupDays: 14,
      connections: 1_800,
    },
    poolSize: 4,
    storageSku: 'Standard_ZRS',
    zones: ['1', '2', '3'],
    messagingUnits: 1,
    gateway: { least: 1, most: 2 },
    logDays: 90,
    logCapGB: 5,
    malwareCapGB: 50,
    budget: 30_000,
    locked: true,
    wholeDirectory: false,
  },
  production: {
    short: 'prod',
    network: 62,
    sites: ['web-blue', 'web-green', 'worker', 'operations'],
    apps: {
      web: { memory: 2048, instances: 60, warm: 2 },
      worker: { memory: 4096, instances: 60, warm: 1 },
      operations: { memory: 4096, instances: 40, warm: 1 },
    },
    database: {
      sku: 'Standard_D8ds_v5',
      tier: 'GeneralPurpose',
      storageGB: 256,
      standby: true,
      backupDays: 35,
      connections: 3_000,
    },
    poolSize: 4,
    storageSku: 'Standard_ZRS',
    zones: ['1', '2', '3'],
    messagingUnits: 1,
    gateway: { least: 2, most: 10 },
    logDays: 365,
    logCapGB: 20,
    malwareCapGB: 500,
    budget: 60_000,
    locked: true,
    wholeDirectory: true,
  },
};
