import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Recipient } from '../../protection/catalogue/recipients.ts';
import type { TrustDocument } from '../documents.ts';
import type { AgreementState } from '../vendors/agreement.ts';

/** Something that was read, and when; null where nobody can read it in this deployment. */
export type Fact<T> = (Readonly<{ at: Date }> & Readonly<T>) | null;

/** The settings in use that evidence looks at. None of them is a secret. */
export type ConfigurationFact = Readonly<{
  role: 'local' | 'development' | 'staging' | 'production';
  publicOrigin: string;
  bankidApi: string;
  /** Null where a stand-in answers for Amazon. */
  s3Region: string | null;
  secrets: Readonly<{ inVault: number; elsewhere: number }>;
  node: string;
}>;

/** One role’s connection to the database, as the server sees it. */
export type ConnectionFact = Readonly<{ role: string; encrypted: boolean; version: string }>;

export type DatabaseFact = Readonly<{
  connections: readonly ConnectionFact[];
  /** PostgreSQL’s own version, 180004 for 18.4. */
  serverVersion: number;
  tenantTables: number;
  /** Tables with rows of companies on which row-level security is off or not forced, or has a policy that is not of the one company that is set. */
  openTables: readonly string[];
  /** Roles that the service uses and that could pass row-level security, by what they are, are members of or own; and a dump’s that could write. */
  powerfulRoles: readonly string[];
  sealedColumns: number;
  /** Columns that are to be sealed and could hold text in clear. */
  clearColumns: readonly string[];
}>;

/** Counts over all companies: nothing in it names one, or tells how many there are. */
export type CompaniesFact = Readonly<{
  /** When the last sweep ended of the company that has waited longest; null where one has not been swept yet. */
  oldestSweep: Date | null;
  /** When the oldest key was made that still seals something. */
  oldestKey: Date | null;
  requestsOverdue: number;
  /** When the oldest entry of a company’s log was written that no seal covers yet. */
  oldestUnsealed: Date | null;
  lowestThreshold: number | null;
  /** Companies that let a model or a machine decide without having acknowledged the impact assessment. */
  decidingUnassessed: number;
  /** Live sessions of people with a role that decides or pays, without a second factor. */
  weakSessions: number;
  /** Live sessions of staff that a break-glass code opened: nobody vouched for a second factor. */
  staffByCode: number;
  /** Accesses of staff that are open for longer than any may be. */
  longAccesses: number;
}>;

export type SealsFact = Readonly<{
  sealedAt: Date | null;
  anchoredAt: Date | null;
  /** When the oldest seal was made that is not anchored yet. */
  oldestUnanchored: Date | null;
  /** When the oldest entry of the platform’s log was written that no seal covers yet. */
  oldestUnsealed: Date | null;
}>;

export type CookieFact = Readonly<{
  name: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite: string;
  host: boolean;
}>;

/** What our own public address answered when it was asked as anybody would. */
export type AddressFact = Readonly<{
  https: boolean;
  /** Whether the same address in plain http led to https, or did not answer. */
  plainLeadsToHttps: boolean | null;
  /** Seconds of strict-transport-security. */
  strictTransport: number;
}>;

/** How the tests of this release came out that carry a control, by control: from a file that the release signed. */
export type ReleaseFact = Readonly<{
  commit: string;
  tests: Readonly<Record<string, Readonly<{ passed: number; failed: number }>>>;
}>;

/** Answers to named yes-or-no questions that somebody with access asked: of the repository, or of what is deployed. */
export type AnswersFact = Readonly<{ answers: Readonly<Record<string, boolean>> }>;

export type BackupsFact = Readonly<{
  /** When the older ended of the last whole backup of the database and the last whole round of files; null where none ever was. */
  finishedAt: Date | null;
  /** Whether the last of each that ended is whole: of the database, that it has its signed manifest. */
  complete: boolean;
  /** What the store says of the last of the database; null where it was not asked, or has none. */
  place: Readonly<{ region: string; encrypted: boolean; lockedDays: number }> | null;
}>;
export type DrillsFact = Readonly<{ finishedAt: Date | null; passed: boolean; seconds: number }>;
export type IncidentsFact = Readonly<{ pastDeadline: number; planReviewedOn: PlainDate | null }>;
/** Agreements by the name that `recipients` calls a vendor by. */
export type VendorsFact = Readonly<{
  vendors: Readonly<Record<string, Readonly<{ agreement: AgreementState; reviewBy: PlainDate | null }>>>;
}>;
export type AnalyticsFact = Readonly<{
  /** Whether anything is sent at all. */
  on: boolean;
  inEu: boolean;
  /** Fields of what may be sent that the catalogue says are about a person. */
  personalFields: number;
  /** Whether the last error that this process sent was taken; null before it has sent one. */
  errorsArrive: boolean | null;
}>;
/** `transferBasis`: it is written down, and the agreement that it stands in is signed. */
export type ContactsFact = Readonly<{ on: boolean; transferBasis: boolean }>;
export type SignalsFact = Readonly<{
  /** Signals that are measured in this deployment. */
  alarms: number;
  withoutRunbook: number;
  /** Signals of this release that nothing is known of here: never looked at, or not to be measured just now. */
  unseen: number;
  /** When the one was measured that has waited longest; null where none ever was. */
  measuredAt: Date | null;
}>;

/** Everything that evidence is drawn from, as it was read at one time. */
export type Facts = Readonly<{
  now: Date;
  today: PlainDate;
  configuration: Fact<ConfigurationFact>;
  database: Fact<DatabaseFact>;
  companies: Fact<CompaniesFact>;
  vaultKey: Fact<{ madeAt: Date }>;
  secrets: Fact<{ young: boolean }>;
  /** `inEu`: the region that is asked lies in the EU; where the destinations of its profile do not, it is not on. */
  model: Fact<{ on: boolean; looked: boolean; inEu: boolean }>;
  seals: Fact<SealsFact>;
  cookies: Fact<{ cookies: readonly CookieFact[] }>;
  address: Fact<AddressFact>;
  release: Fact<ReleaseFact>;
  repository: Fact<AnswersFact>;
  deployment: Fact<AnswersFact>;
  documents: readonly TrustDocument[];
  /** The register of this release: who may be given personal data. */
  recipients: Readonly<Record<string, Recipient>>;
  backups: Fact<BackupsFact>;
  drills: Fact<DrillsFact>;
  incidents: Fact<IncidentsFact>;
  vendors: Fact<VendorsFact>;
  analytics: Fact<AnalyticsFact>;
  contacts: Fact<ContactsFact>;
  signals: Fact<SignalsFact>;
}>;
