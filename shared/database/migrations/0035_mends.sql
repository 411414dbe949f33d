-- breaks: nothing
-- The same policy file is there once, also where it is sent twice at the same moment; one that was withdrawn can be sent anew.
create unique index policy_versions_once on policy_versions (company_id, sha256) where withdrawn_at is null;
