import type {
  AddressFact,
  AnalyticsFact,
  AnswersFact,
  BackupsFact,
  ContactsFact,
  CookieFact,
  DrillsFact,
  Fact,
  IncidentsFact,
  ReleaseFact,
  SignalsFact,
  VendorsFact,
} from './facts.ts';

/**
 * What facts are read by that other parts of the product know. A reader that is left out, or that rejects, gives no fact: what needs it is
 * then not checked here.
 */
export type FactReaders = Readonly<{
  cookies?(): readonly CookieFact[];
  address?(): Promise<Fact<AddressFact>>;
  release?(): Promise<Fact<ReleaseFact>>;
  repository?(): Promise<Fact<AnswersFact>>;
  deployment?(): Promise<Fact<AnswersFact>>;
  backups?(): Promise<Fact<BackupsFact>>;
  drills?(): Promise<Fact<DrillsFact>>;
  incidents?(): Promise<Fact<IncidentsFact>>;
  vendors?(): Promise<Fact<VendorsFact>>;
  analytics?(): Promise<Fact<AnalyticsFact>>;
  contacts?(): Promise<Fact<ContactsFact>>;
  signals?(): Promise<Fact<SignalsFact>>;
}>;
