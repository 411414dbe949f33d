import type { Id } from '../kernel/ids.ts';
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

/** A company's directory, which keeps its people here as it has them. `token` is what it showed itself by. */
export type Provisioner = MachineActor & Readonly<{ machine: 'provisioner'; token: Id }>;

export type Actor = Person | MachineActor | Provisioner;

export const asMachine = (machine: Machine, company: Id): MachineActor => ({ kind: 'machine', company, machine });
