import type { Id } from '../kernel/ids.ts';
import type { KeyScope } from '../kernel/key-scopes.ts';
import type { Language } from '../kernel/language.ts';
import type { Machine, Role, Scope } from '../kernel/roles.ts';

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

/** A signed-in member of staff, who is nobody in any company. `breakGlass` when no identity provider vouched for them. */
export type Staff = Readonly<{
  kind: 'staff';
  company: null;
  staff: Id;
  session: Id;
  breakGlass: boolean;
  language: Language;
}>;

/** Staff in one company under one grant: they read what its scopes cover, until it ends, and change nothing. */
export type Visitor = Readonly<{
  kind: 'visitor';
  company: Id;
  staff: Id;
  grant: Id;
  scopes: readonly Scope[];
  language: Language;
}>;

/** A part of the system that acts on the platform itself. */
export type PlatformMachine = Readonly<{ kind: 'machine'; company: null; machine: Machine }>;

/** A company's directory, which keeps its people here as it has them. `token` is what it showed itself by. */
export type Provisioner = MachineActor & Readonly<{ machine: 'provisioner'; token: Id }>;

/**
 * A payroll system that signed what it sends. `token` is the secret it signed with; the hashes are of the name it gave its message and
 * of the message.
 */
export type Signer = MachineActor &
  Readonly<{ machine: 'payroll-system'; token: Id; message: Readonly<{ name: Buffer; body: Buffer }>; language: null }>;

/** A system outside that acts in one company, with a key that the company made for it. It reads no language of its own. */
export type KeyActor = Readonly<{
  kind: 'key';
  company: Id;
  key: Id;
  scopes: readonly KeyScope[];
  language: null;
}>;

/** Who acts in a company. */
export type Actor = Person | MachineActor | Provisioner | Signer | Visitor | KeyActor;
/** Who acts on the platform itself. */
export type PlatformActor = Staff | PlatformMachine;

export const asMachine = (machine: Machine, company: Id): MachineActor => ({ kind: 'machine', company, machine });
export const asPlatformMachine = (machine: Machine): PlatformMachine => ({ kind: 'machine', company: null, machine });
