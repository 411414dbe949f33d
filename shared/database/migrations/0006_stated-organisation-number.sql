-- breaks: nothing
alter table expenses add column organisation_number bytea;
