import type { CallerKind, Endpoint } from '../../shared/kernel/endpoint.ts';
import type { Act } from '../../shared/kernel/roles.ts';
import type { Person, Visitor } from '../../shared/platform/actor.ts';
import type { AuditSubject } from '../../shared/platform/audit/audit.ts';
import { recordVisit } from '../../shared/protection/visits/record-visit.ts';
import type { Capabilities } from '../runtime.ts';
import { route, type Asked, type Handler } from './http.ts';

/** A handler of something that people read, and that staff may read as a visitor of their company. */
export type Reader<E extends Endpoint> = (
  uses: Capabilities,
  asked: Omit<Asked<E>, 'person'> & Readonly<{ person: Person | Visitor }>,
) => ReturnType<Handler<E>>;

type Visit = Endpoint & Readonly<{ by: 'visitor' & CallerKind; act: Act; method: 'GET' }>;

/** What a path names besides the company: what is opened. A list is of the company's. */
const subjects = ['expense', 'receipt', 'employee'] as const;

/** Registers what staff read under a grant: each request is recorded in the company's log before the reading begins. */
export function routeVisit<Read extends Endpoint>(endpoint: Visit, read: Reader<Read>): void {
  const kind = subjects.find((one) => endpoint.path.includes(`{${one}}`));
  const handle = async (uses: Capabilities, asked: Asked<Visit>) => {
    const { visitor, ...question } = asked;
    const subject: AuditSubject = kind ? { kind, id: asked.id(kind) } : { kind: 'company', id: visitor.company };
    await recordVisit(uses, visitor, endpoint.act, subject);
    return read(uses, { ...question, person: visitor } as unknown as Parameters<Reader<Read>>[1]);
  };
  route(endpoint, handle as unknown as Handler<Visit>);
}
