import * as z from 'zod/mini';
import type { FieldClass } from '../../kernel/field-class.ts';
import { eventProperties, useEventNames, type PropertyName } from './events.ts';

type Words<Name extends PropertyName> = (typeof eventProperties)[Name]['values'][number];
type OneWord<Name extends PropertyName> = z.ZodMiniOptional<z.ZodMiniEnum<{ [Word in Words<Name>]: Word }>>;

const each = <T>(make: (name: PropertyName) => T): { [Name in PropertyName]: T } =>
  Object.fromEntries(Object.keys(eventProperties).map((name) => [name, make(name as PropertyName)])) as {
    [Name in PropertyName]: T;
  };

/**
 * What a message for analytics says, beside its head: the event, how often it could not be told (`wake`), and words of the lists. Which
 * of them go with which event is looked at before anything leaves.
 */
export const useBody = {
  event: z.enum(useEventNames),
  wake: z.int(),
  ...(each((name) => z.optional(z.enum(eventProperties[name].values))) as unknown as {
    [Name in PropertyName]: OneWord<Name>;
  }),
};

/** What each of them holds. */
export const useBodyClasses: { readonly [Field in keyof typeof useBody]: FieldClass } = {
  event: { category: 'none', reason: 'state' },
  wake: { category: 'none', reason: 'state' },
  ...each((name) => eventProperties[name].holds),
};
