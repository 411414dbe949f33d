import { afterAll } from 'vitest';
import { asc } from 'drizzle-orm';
import { serveClose } from '../../infra/local/peers/close/serve-close.ts';
import { openClose } from '../../shared/adapters/close/open-close.ts';
import { askDemo } from '../../shared/messages/contacts/ask-demo.ts';
import { consent } from '../../shared/messages/contacts/contract.ts';
import { showDemoForm } from '../../shared/messages/contacts/show-demo-form.ts';
import { contactRequests } from '../../shared/messages/contacts/table.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { freshDatabase } from './fresh-database.ts';
import { keyWorld } from './key-world.ts';

type Typed = Readonly<Partial<{ name: string; email: string; company: string; message: string; website: string }>>;

/** A database, keys and a stand-in for Close, and a way to ask for a demo. */
export async function contactWorld() {
  const db = await freshDatabase();
  const { keys } = await keyWorld(db);
  const key = 'api_of_a_world';
  const stand = await serveClose({ port: 0, key });
  afterAll(() => stand.stop());
  const logged: string[] = [];
  const uses = {
    operations: db.operations,
    keys,
    clock: db.clock,
    randomness: db.randomness,
    salesContacts: openClose({ api: stand.api, key: new Secret(key) }),
    log: (code: string, fields: object) => void logged.push(`${code} ${JSON.stringify(fields)}`),
  };
  const typed = (ticket: string, more: Typed = {}) => ({
    ticket,
    name: 'Vera Vill',
    email: 'vera@vill.example',
    company: 'Vill AB',
    size: '50-249' as const,
    message: 'Vi vill se det.',
    consent: consent.version,
    language: 'sv' as const,
    ...more,
  });
  return {
    db,
    stand,
    uses,
    logged,
    typed,
    /** Opens the form, fills it in in ten seconds, and sends it. */
    async ask(more: Typed = {}) {
      const { ticket } = await showDemoForm(uses);
      db.clock.advance(10_000);
      const { id } = await askDemo(uses, typed(ticket, more));
      return { id, ticket };
    },
    rows: () => db.operations.onPlatform((tx) => tx.db.select().from(contactRequests).orderBy(asc(contactRequests.id))),
    minutes: (count: number) => db.clock.advance(count * 60_000),
  };
}
