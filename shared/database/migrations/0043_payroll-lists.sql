-- breaks: nothing
-- A run's lines narrowed to what is rare among thousands, its people, and an endpoint's deliveries in one state: each by an index.
create index payroll_lines_state on payroll_lines (company_id, run_id, state, number);
create index payroll_lines_kind on payroll_lines (company_id, run_id, kind, number);
create index payroll_lines_people on payroll_lines (company_id, run_id, employee_id, number);
create index payroll_lines_unnumbered on payroll_lines (company_id, run_id, number) where employee_number is null and state <> 'rejected';
create index payroll_lines_uncoded on payroll_lines (company_id, run_id, number) where payroll_code is null and state <> 'rejected';
create index payroll_lines_lapsed on payroll_lines (company_id, run_id, number) where lapsed and state <> 'rejected';
create index webhook_deliveries_state on webhook_deliveries (company_id, state, id);
drop index payroll_lines_waiting;
