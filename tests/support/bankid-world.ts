import { openBankid } from '../../shared/adapters/bankid/open-bankid.ts';
import { collectBankid } from '../../shared/people/bankid/collect-bankid.ts';
import type { BankidView } from '../../shared/people/bankid/contract.ts';
import { linkBankid } from '../../shared/people/bankid/link-bankid.ts';
import { startBankid } from '../../shared/people/bankid/start-bankid.ts';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { aCompany, type ACompany } from './a-company.ts';
import { ownBankid } from './own-bankid.ts';
import { verbWorld } from './verb-world.ts';

/** Numbers of people: whom one company knows, whom two do, and whom none does. */
export const numbers = { alone: '198211012391', both: '199012102381', unknown: '191212121212' } as const;
/** What the browser calls itself. */
export const windows = 'Mozilla/5.0 (Windows NT 10.0) Chrome/130.0';

/** Two companies, a BankID stand-in, and people who sign in by it at the level of verbs. */
export async function bankidWorld() {
  const { settings, app } = await ownBankid();
  const world = await verbWorld();
  const { db } = world;
  const uses = { ...world.uses, operations: db.operations, bankid: openBankid(settings), bankidApp: settings.app };
  const [ours, theirs] = [await aCompany(db, { name: 'Bolag A' }), await aCompany(db, { name: 'Bolag B' })];

  async function know(company: ACompany, who: 'employee' | 'colleague' | 'hr', personnummer: string): Promise<void> {
    const { employee } = company.people[who];
    const details = { version: 0, personnummer, email: null, phone: null, bankAccount: null };
    await changePrivateDetails(uses, company.people.hr, employee, details);
    await linkBankid(uses, { company: company.id, employee });
  }
  await know(ours, 'employee', numbers.alone);
  await know(ours, 'hr', numbers.both);
  await know(theirs, 'colleague', numbers.both);

  return {
    ...world,
    uses,
    app,
    ours,
    theirs,
    async begin(way: 'qr' | 'same-device' = 'qr', address = '127.0.0.1') {
      const browser = { address, userAgent: windows, device: 'd'.repeat(43) };
      const { view, ticket } = await startBankid(uses, browser, { way, language: 'sv', return: '/claims' });
      return { view, ticket: ticket?.reveal() ?? null };
    },
    /** Asks how it stands two seconds later. */
    look(ticket: string | null, nonce?: string) {
      world.later(2);
      return collectBankid(uses, ticket, nonce === undefined ? {} : { nonce });
    },
  };
}

export const codeOf = (view: BankidView): string => view.qr ?? '';
