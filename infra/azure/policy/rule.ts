import type { Unwrap } from '@pulumi/pulumi';
import type { Resource } from './resource.ts';

/** What a rule has against a resource: which, and what to do. */
export type Fault = Readonly<{ resource: string; says: string }>;

/**
 * One thing that the infrastructure must hold, as a plain function: of each resource by itself, of the whole stack, or both. What it says
 * tells whoever reads it what to change.
 */
export type Rule = Readonly<{
  /** As the policy pack and the table of CIS items name it. */
  name: string;
  holds: string;
  ofResource?(resource: Resource): readonly string[];
  ofStack?(resources: readonly Resource[]): readonly Fault[];
}>;

/** Properties as a rule sees them: any may be missing, and none is an output any more. */
type Looked<T> = T extends readonly (infer One)[]
  ? readonly Looked<One>[]
  : T extends object
    ? { readonly [Name in keyof T]?: Looked<T[Name]> | undefined }
    : T;
/** What a resource of the provider was asked for with; the provider's own types say what its properties are called. */
export type Asked<Args> = Looked<Unwrap<Args>>;

/** The properties of a resource, where it is of a type. */
export const asked = <Args>(resource: Resource, type: string): Asked<Args> | null =>
  resource.type === type ? (resource.properties as Asked<Args>) : null;

/** Those of a stack that are of a type. */
export const those = <Args>(
  resources: readonly Resource[],
  type: string,
): readonly Readonly<{ name: string; asked: Asked<Args> }>[] =>
  resources
    .filter((one) => one.type === type)
    .map(({ name, properties }) => ({ name, asked: properties as Asked<Args> }));

/** A rule over every resource of one type. `look` gives what has to be changed, nothing where all is well. */
export const ruleOf = <Args>(
  name: string,
  holds: string,
  type: string,
  look: (properties: Asked<Args>, resource: Resource) => readonly (string | false)[],
): Rule => ({
  name,
  holds,
  ofResource: (resource) =>
    resource.type === type
      ? look(resource.properties as Asked<Args>, resource).filter((says): says is string => says !== false)
      : [],
});

/** What is said where something is not as it has to be. */
export const unless = (holds: boolean, says: string): string | false => !holds && says;

/** Everything that rules have against a stack, by the name of the rule. */
export const faultsOf = (
  rules: readonly Rule[],
  resources: readonly Resource[],
): readonly (Fault & Readonly<{ rule: string }>)[] =>
  rules.flatMap(({ name, ofResource, ofStack }) => [
    ...resources.flatMap((one) => (ofResource?.(one) ?? []).map((says) => ({ rule: name, resource: one.name, says }))),
    ...(ofStack?.(resources) ?? []).map((fault) => ({ rule: name, ...fault })),
  ]);

/** Whether a resource, or a stack, is one that people try things out in, and that is taken down and made again. */
export const isTrial = ({ properties }: Resource): boolean =>
  (properties['tags'] as Readonly<Record<string, unknown>> | undefined)?.['environment'] === 'development';
/** Whether a stack is the one that says what holds for the whole subscription. */
export const isProduction = (resources: readonly Resource[]): boolean =>
  resources.some(
    ({ properties }) =>
      (properties['tags'] as Readonly<Record<string, unknown>> | undefined)?.['environment'] === 'production',
  );
