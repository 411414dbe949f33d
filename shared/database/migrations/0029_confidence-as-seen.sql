-- breaks: nothing
-- Judgements are sorted by how sure the machine says it is, as far as people see that: in shadow mode not before they have decided.
drop index agreements_confidence;
create index agreements_confidence on agreements
  (company_id, (case when (mode = 'shadow' and verdict = 'defer' and ended is null) then -1 else confidence end), id);
