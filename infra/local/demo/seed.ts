import type pg from 'pg';
import { dpiaVersion } from '../../../shared/claims/ai-settings/dpia-text.ts';
import { usualMonthlyCap } from '../../../shared/claims/model-calls/cap.ts';
import type { Stack } from '../stack/start-stack.ts';
import { connectLocally, databaseName } from '../stack/prepare-database.ts';
import { approvalFlows, categories } from './benefits.ts';
import { company, companyTenant, employees, managerOf } from './company.ts';
import { staff, staffTenant } from './staff.ts';

/** Puts the demo company and the platform's staff into the database, as the migrator. What is there already stays as it is. */
export async function seedCompany(migrator: pg.ClientBase, openidOrigin: string): Promise<void> {
  await migrator.query('begin');
  await migrator.query(`select set_config('app.company_id', $1, true)`, [company.id]);
  await migrator.query(
    `insert into companies (id, name, organisation_number, language, created_at) values ($1, $2, $3, 'sv', now())
     on conflict do nothing`,
    [company.id, company.name, company.organisationNumber],
  );
  await migrator.query(
    `insert into claim_settings (company_id, evaluates, machine, declines_by_people, threshold, monthly_cap)
     values ($1, true, 'on', false, 0.85, $2) on conflict do nothing`,
    [company.id, usualMonthlyCap],
  );
  for (const one of categories) {
    await migrator.query(
      `insert into categories (company_id, id, name_sv, name_en, kind, criteria_sv, criteria_en, rules, yearly_amount, tax_treatment,
         payroll_code, expected_vat, year_start, prorating, open, position, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, now()) on conflict do nothing`,
      [
        company.id,
        one.id,
        one.nameSv,
        one.nameEn,
        one.kind,
        one.criteriaSv,
        one.criteriaEn,
        JSON.stringify(one.rules),
        one.yearlyAmount,
        one.taxTreatment,
        one.payrollCode,
        one.expectedVat,
        one.yearStart,
        one.prorating,
        one.open,
        one.position,
      ],
    );
  }
  await migrator.query(
    `insert into directories (tenant, company_id, registered_at) values ($1, $2, now()) on conflict do nothing`,
    [companyTenant, company.id],
  );
  for (const { employee, name, email, roles, employedFrom, oid, linked } of employees) {
    await migrator.query(
      `insert into employees (company_id, id, name, work_email, roles, language, employed_from, created_at)
       values ($1, $2, $3, $4, $5, 'sv', $6, now()) on conflict do nothing`,
      [company.id, employee, name, email, roles, employedFrom],
    );
    // The provider's port, and with it the issuer, can be another than last time.
    const issuer = `${openidOrigin}/${companyTenant}/v2.0`;
    await migrator.query(
      `update identities set issuer = $1 where company_id = $2 and employee_id = $3 and issuer like 'http://127.0.0.1:%'`,
      [issuer, company.id, employee],
    );
    if (!linked) continue;
    await migrator.query(
      `insert into identities (issuer, subject, company_id, employee_id) values ($1, $2, $3, $4) on conflict do nothing`,
      [issuer, oid, company.id, employee],
    );
  }
  for (const one of employees)
    await migrator.query(
      `insert into employments (company_id, employee_id, version, employee_number, department, manager_id, given_roles, changed_at)
       select company_id, id, 1, $3, $4, $5, roles, now() from employees where company_id = $1 and id = $2 on conflict do nothing`,
      [company.id, one.employee, one.number, one.department, managerOf(one)],
    );
  await seedFlows(migrator);
  for (const { staff: member, name, email, oid } of staff) {
    await migrator.query(
      `insert into staff_members (id, name, work_email, language, created_at) values ($1, $2, $3, 'sv', now())
       on conflict do nothing`,
      [member, name, email],
    );
    await migrator.query(`delete from staff_identities where staff_id = $1`, [member]);
    await migrator.query(`insert into staff_identities (issuer, subject, staff_id) values ($1, $2, $3)`, [
      `${openidOrigin}/${staffTenant}/v2.0`,
      oid,
      member,
    ]);
  }
  await migrator.query('commit');
}

async function seedFlows(migrator: pg.ClientBase): Promise<void> {
  for (const { id, use, name, steps, for: what } of approvalFlows) {
    await migrator.query(
      `insert into approval_flows (company_id, id, name, steps, words_on_approve, remind_after, version, created_at, changed_at)
       values ($1, $2, $3, $4, false, '{3,7,14}', 1, now(), now()) on conflict do nothing`,
      [company.id, id, name, JSON.stringify(steps)],
    );
    await migrator.query(
      `insert into approval_flow_uses (company_id, id, flow_id, kind, category_id)
       select company_id, $3, id, $4, $5 from approval_flows where company_id = $1 and id = $2 on conflict do nothing`,
      [company.id, id, use, 'kind' in what ? what.kind : null, 'category' in what ? what.category : null],
    );
  }
}

/** Its HR has read the impact assessment: the demo company lets the machine decide, and the trust center counts who does so without. */
async function acknowledgeDpia(migrator: pg.ClientBase): Promise<void> {
  const hr = employees.find(({ roles }) => roles.includes('hr'))!;
  await migrator.query('begin');
  await migrator.query(`select set_config('app.company_id', $1, true)`, [company.id]);
  await migrator.query(
    `insert into dpia_acknowledgements (company_id, id, at, employee_id, text_version, reference)
     values ($1, $2, now(), $3, $4, 'Konsekvensbedömning 2026:3, hos HR') on conflict do nothing`,
    [company.id, hr.employee, hr.employee, dpiaVersion],
  );
  await migrator.query('commit');
}

/** Puts the demo company into the database of a running stack, so that its people can sign in there. */
export async function seedDemo({ server, kept, peers }: Stack): Promise<void> {
  const login = { user: 'migrator', password: kept.passwords.migrator.reveal() };
  const migrator = await connectLocally(server, login, databaseName);
  try {
    await seedCompany(migrator, peers.get('openid')!.ready['origin'] as string);
    await acknowledgeDpia(migrator);
  } finally {
    await migrator.end();
  }
}
