import { PolicyPack, type ResourceValidationPolicy, type StackValidationPolicy } from '@pulumi/policy';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { seenByPack } from './seen-by-pack.ts';

const enforcementLevel = 'mandatory';
/** Of a stack: the pack may hold no two policies of one name. */
const ofStackName = (name: string): string => `${name}-in-stack`;

const ofResource = ({ name, holds, ofResource: look }: Rule): ResourceValidationPolicy[] =>
  look === undefined
    ? []
    : [
        {
          ...{ name, description: holds, enforcementLevel },
          validateResource({ type, name: resource, props }, report) {
            for (const says of look({ type, name: resource, properties: props })) report(`${resource}: ${says}`);
          },
        },
      ];

const ofStack = ({ name, holds, ofResource: alone, ofStack: look }: Rule): StackValidationPolicy[] =>
  look === undefined
    ? []
    : [
        {
          ...{ name: alone === undefined ? name : ofStackName(name), description: holds, enforcementLevel },
          validateStack({ resources }, report) {
            const all = resources.map(seenByPack);
            for (const { resource, says } of look(all)) report(`${resource}: ${says}`);
          },
        },
      ];

// `pulumi preview --policy-pack infra/azure/policy`: it serves from here until the command line is done.
new PolicyPack('clvr-benefits', {
  enforcementLevel,
  policies: rules.flatMap((rule) => [...ofResource(rule), ...ofStack(rule)]),
});
