-- breaks: nothing
-- That somebody was answered has to be shown after they are erased too: the row stays, and its words go.
alter table rights_requests alter column words drop not null;
-- What the sweep takes when its time is over, and what an erasure takes with the person.
grant select, update (company_id), delete on rights_requests, rights_exports, person_limits, erasures, erasure_evidence to operations;
