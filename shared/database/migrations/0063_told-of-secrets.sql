-- breaks: nothing
-- HR is told of secrets of other systems that are about to end, once of each kind: the directory's tokens, and what payroll systems sign with.
alter table notifications add column provisioning_token_id uuid;
alter table notifications add column inbound_secret_id uuid;
alter table notifications add foreign key (company_id, provisioning_token_id) references provisioning_tokens (company_id, id);
alter table notifications add foreign key (company_id, inbound_secret_id) references payroll_inbound_secrets (company_id, id);
create unique index told_of_token_once on notifications (company_id, provisioning_token_id, employee_id, kind);
create unique index told_of_inbound_secret_once on notifications (company_id, inbound_secret_id, employee_id, kind);
do $$
declare
  before text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'about_one' and conrelid = 'notifications'::regclass);
begin
  alter table notifications drop constraint about_one;
  execute format(
    'alter table notifications add constraint about_one check (
       (num_nonnulls(provisioning_token_id, inbound_secret_id) = 0 and (%s)) or (num_nonnulls(provisioning_token_id, inbound_secret_id) = 1 and
       num_nonnulls(event_id, expense_id, grant_id, api_key_id, webhook_endpoint_id, rights_request_id, incident_id, month) = 0))', before);
end $$;
