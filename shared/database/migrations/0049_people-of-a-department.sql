-- breaks: nothing
-- Who is there, in the order of the index of departments: how many people a department has is counted from the two indexes alone.
create index employees_there on employees (company_id, id, disabled_at) where erased_at is null;
