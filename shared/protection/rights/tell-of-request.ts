import type { Id } from '../../kernel/ids.ts';
import { tell, whoIsHr, type NotificationKind } from '../../messages/notifications/index.ts';
import { asMachine } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { PersonHead } from './request-store.ts';
import type { RequestRecord } from './table.ts';

type About = Pick<RequestRecord, 'id' | 'dueOn'>;

const telling = (request: About, employee: Id, kind: NotificationKind) => ({
  employee,
  kind,
  mail: true,
  about: { rightsRequestId: request.id },
  values: { day: request.dueOn },
});

/** Tells whoever asked, in the app and by mail, where they can sign in. Says whether they were told. */
export async function tellPerson(tx: Tx, request: About, person: PersonHead, kind: NotificationKind): Promise<boolean> {
  if (!person.maySignIn) return false;
  await tell(tx, asMachine('messenger', tx.company), telling(request, person.id, kind));
  return true;
}

/** Tells everybody of HR but whoever asked, unless that is all of HR there is. */
export async function tellHr(tx: Tx, request: About, person: Id, kind: NotificationKind): Promise<void> {
  const hr = await whoIsHr(tx);
  const others = hr.filter((one) => one !== person);
  for (const employee of others.length > 0 ? others : hr)
    await tell(tx, asMachine('messenger', tx.company), telling(request, employee, kind));
}
