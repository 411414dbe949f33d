import type { Id } from '../../shared/kernel/ids.ts';
import type { Ore } from '../../shared/kernel/money.ts';
import { plainDate, swedishDay, yearOf, type PlainDate } from '../../shared/kernel/plain-date.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { allowanceEntries, allowances, categories } from '../../shared/claims/benefits/table.ts';
import { wellnessRules, type CategoryRules } from '../../shared/claims/benefits/category-rules.ts';
import { claimSettings } from '../../shared/people/companies/table.ts';
import { employees } from '../../shared/people/employees/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import type { StackDatabase } from './stack-database.ts';
import { organisationNumberOf } from './organisation-number-of.ts';

/** Who works there unless a test says otherwise: everybody is an employee, and some are more. */
const usualPeople = {
  employee: [],
  colleague: [],
  manager: ['manager'],
  hr: ['hr'],
  otherHr: ['hr'],
  finance: ['finance'],
  salary: ['salary'],
  /** For what the others are to have nothing to do with. */
  spare: [],
} as const satisfies Record<string, readonly Role[]>;
type UsualName = keyof typeof usualPeople;

export type CompanyWishes = Readonly<{
  name?: string;
  machineDecides?: boolean;
  /** How far the machine's verdict reaches, where it is more than yes or no. */
  machine?: 'off' | 'shadow' | 'on';
  declinesByPeople?: boolean;
  threshold?: number;
  /** What the wellness category gives everybody in a year, in öre; 5 000 kr unless said. */
  yearlyAmount?: Ore;
  rules?: CategoryRules;
  employedFrom?: PlainDate;
  /** One more, who is in nobody’s way: `spare`. Others count who is there. */
  spare?: boolean;
  /** What makes its organisation number and its people's addresses its own, where others make companies too. */
  number?: number;
}>;

export type ACompany = Readonly<{
  id: Id;
  name: string;
  /** The one open category, with an allowance for everybody in the clock's year. */
  wellness: Id;
  year: number;
  yearlyAmount: Ore;
  /** Signed-in people by name; `session` is an id without a session row. */
  people: Readonly<Record<UsualName, Person>>;
}>;

let counted = 0;

/** Puts a company with settings, a wellness category, people and their allowances into the database. */
export async function aCompany(
  db: Pick<StackDatabase, 'clock' | 'randomness' | 'app' | 'client'>,
  wishes: CompanyWishes = {},
): Promise<ACompany> {
  const made = wishes.number ?? (counted += 1);
  const id = db.randomness.id();
  const name = wishes.name ?? `Exempelbolaget ${made} AB`;
  const now = db.clock.now();
  const year = yearOf(swedishDay(now));
  const yearlyAmount = wishes.yearlyAmount ?? 500_000;

  // Only a deployment's owner may add a company; everything inside it is the app's own to write.
  const migrator = await db.client('migrator');
  try {
    await migrator.query(
      'insert into companies (id, name, organisation_number, language, created_at) values ($1, $2, $3, $4, $5)',
      [id, name, organisationNumberOf(made), 'sv', now],
    );
  } finally {
    await migrator.end();
  }

  return db.app.inTenant(id, async (tx) => {
    await tx.db.insert(claimSettings).values({
      companyId: id,
      evaluates: true,
      machine: wishes.machine ?? ((wishes.machineDecides ?? true) ? 'on' : 'off'),
      declinesByPeople: wishes.declinesByPeople ?? false,
      threshold: wishes.threshold ?? 0.85,
    });
    const wellness = tx.newId();
    await tx.db.insert(categories).values({
      companyId: id,
      id: wellness,
      nameSv: 'Friskvård',
      nameEn: 'Wellness',
      kind: 'wellness',
      criteriaSv: 'Motion och annan friskvård av mindre värde.',
      criteriaEn: 'Exercise and other wellness of minor value.',
      rules: wishes.rules ?? wellnessRules,
      yearlyAmount,
      open: true,
      position: 1,
      createdAt: now,
    });
    const people = {} as Record<UsualName, Person>;
    for (const [who, roles] of Object.entries(usualPeople) as [UsualName, readonly Role[]][]) {
      if (who === 'spare' && !wishes.spare) continue;
      const employee = tx.newId();
      const all: Role[] = ['employee', ...roles];
      await tx.db.insert(employees).values({
        companyId: id,
        id: employee,
        name: `${who[0]!.toUpperCase()}${who.slice(1)} Exempel`,
        workEmail: `${who.toLowerCase()}@company${made}.example`,
        roles: all,
        language: 'sv',
        employedFrom: wishes.employedFrom ?? plainDate('2020-01-01'),
        createdAt: now,
      });
      const allowance = { companyId: id, employeeId: employee, categoryId: wellness, year };
      await tx.db.insert(allowances).values({ ...allowance, base: yearlyAmount, used: 0, reserved: 0 });
      await tx.db
        .insert(allowanceEntries)
        .values({ ...allowance, id: tx.newId(), kind: 'grant', amount: yearlyAmount, at: now });
      people[who] = { kind: 'person', company: id, employee, session: tx.newId(), roles: all, language: 'sv' };
    }
    return { id, name, wellness, year, yearlyAmount, people };
  });
}
