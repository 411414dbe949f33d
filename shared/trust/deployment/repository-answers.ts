import { at, listAt } from './deployed.ts';

/** What GitHub says of the repository and its organisation: null for what whoever asked may not see. */
export type RepositoryRead = Readonly<{
  organisation: unknown;
  repository: unknown;
  /** Of the branch that releases are made from: rules of rulesets, and the older protection. */
  branchRules: readonly unknown[];
  protection: unknown;
  weaknessAlerts: boolean | null;
}>;

const ruleOf = (read: RepositoryRead, type: string): unknown =>
  read.branchRules.find((rule) => at(rule, 'type') === type);
const atLeastOne = (value: unknown): boolean => typeof value === 'number' && value >= 1;

const isReviewed = (read: RepositoryRead): boolean =>
  atLeastOne(at(ruleOf(read, 'pull_request'), 'parameters', 'required_approving_review_count')) ||
  (atLeastOne(at(read.protection, 'required_pull_request_reviews', 'required_approving_review_count')) &&
    at(read.protection, 'enforce_admins', 'enabled') === true);

const isTested = (read: RepositoryRead): boolean =>
  listAt(ruleOf(read, 'required_status_checks'), 'parameters', 'required_status_checks').length > 0 ||
  listAt(read.protection, 'required_status_checks', 'checks').length > 0;

const yesOrNo = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

/**
 * The answers to what the trust center asks of a repository, in the names of `shared/trust/evidence/answer-checks.ts`. What could not be seen
 * is left out, and is then shown as not checked.
 */
export function repositoryAnswers(read: RepositoryRead): Readonly<Record<string, boolean>> {
  const isPrivate = yesOrNo(at(read.repository, 'private'));
  const all: Readonly<Record<string, boolean | null>> = {
    'two-factor': yesOrNo(at(read.organisation, 'two_factor_requirement_enabled')),
    'members-only':
      isPrivate === null ? null : isPrivate && at(read.organisation, 'default_repository_permission') === 'none',
    'protected-branch': isReviewed(read),
    'tests-required': isTested(read),
    'weakness-alerts': read.weaknessAlerts,
  };
  return Object.fromEntries(Object.entries(all).flatMap(([name, holds]) => (holds === null ? [] : [[name, holds]])));
}
