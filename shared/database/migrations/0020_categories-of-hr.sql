-- breaks: nothing
-- HR runs its own categories. One that nothing hangs on can be removed: the foreign keys of claims and allowances keep the others.
grant delete on categories to app;
revoke update on categories from app;
grant update (name_sv, name_en, kind, criteria_sv, criteria_en, rules, yearly_amount, tax_treatment, payroll_code, expected_vat, year_start,
  prorating, open, position, version, changed_at) on categories to app;
create index categories_position on categories (company_id, position, id);

-- What a file is, where it is not a receipt: the kinds that a category can want with a claim. Nobody reads those but people.
alter table receipts add column document text
  check (document in ('proof-of-payment', 'course-certificate', 'prescription', 'medical-certificate'));
