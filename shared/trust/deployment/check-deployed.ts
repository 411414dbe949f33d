import { appChecks } from './app-checks.ts';
import { dataChecks } from './data-checks.ts';
import type { Deployed, DeploymentCheck } from './deployed.ts';
import { placeChecks } from './place-checks.ts';

/** Everything that has to hold of what is deployed. */
export const deploymentChecks: readonly DeploymentCheck[] = [...placeChecks, ...dataChecks, ...appChecks];

export type Checked = Readonly<{ name: string; holds: string; faults: readonly string[] }>;

export const checkDeployed = (deployed: Deployed): readonly Checked[] =>
  deploymentChecks.map(({ name, holds, look }) => ({ name, holds, faults: look(deployed) }));

/** What the trust center asks of a deployment, and which checks answer it. What needs another place to ask is not answered at all. */
const answersOf: Readonly<Record<string, readonly string[]>> = {
  'eu-only': ['regions', 'policies', 'model-regions', 'hosts'],
  managed: ['managed'],
  'disks-encrypted': ['encrypted'],
  'database-private': ['not-public', 'database-port'],
  apart: ['apart'],
  patched: ['runtime', 'database-version'],
  alarms: ['alarms'],
};

/** The answers to the trust center’s questions, in the names of `shared/trust/evidence/answer-checks.ts`. */
export const deploymentAnswers = (all: readonly Checked[]): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    Object.entries(answersOf).map(([question, names]) => [
      question,
      names.every((wanted) => all.some(({ name, faults }) => name === wanted && faults.length === 0)),
    ]),
  );
