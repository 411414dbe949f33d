import type { Id } from '../kernel/ids.ts';
import type { KeyScope } from '../kernel/key-scopes.ts';
import type { Language } from '../kernel/language.ts';
import type { Machine, Role } from '../kernel/roles.ts';

/** A signed-in person: one employee of one company. */
export type Person = Readonly<{
  kind: 'person';
  company: Id;
  employee: Id;
  session: Id;
  roles: readonly Role[];
  language: Language;
}>;

/** A part of the system that acts in one company. */
export type MachineActor = Readonly<{ kind: 'machine'; company: Id; machine: Machine }>;

/** A system outside that acts in one company, with a key that the company made for it. It reads no language of its own. */
export type KeyActor = Readonly<{
  kind: 'key';
  company: Id;
  key: Id;
  scopes: readonly KeyScope[];
  language: null;
}>;

export type Actor = Person | MachineActor | KeyActor;

export const asMachine = (machine: Machine, company: Id): MachineActor => ({ kind: 'machine', company, machine });
