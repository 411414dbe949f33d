-- breaks: nothing
-- The copy that was made for somebody goes with them, and not when its week is over.
grant update (expires_at) on rights_exports to operations;
