-- breaks: nothing
-- Of one endpoint's deliveries a few at a time have a message in the queue; the others wait for their turn here, and not in everybody's way.
alter table webhook_deliveries add column in_line boolean not null default false;
alter table webhook_deliveries add constraint in_line_waits check (not in_line or state = 'waiting');
create index webhook_deliveries_in_line on webhook_deliveries (company_id, endpoint_id, next_at, id) where in_line;
create index webhook_deliveries_carried on webhook_deliveries (company_id, endpoint_id, next_at) where state = 'waiting' and not in_line;
grant update (in_line) on webhook_deliveries to app;
