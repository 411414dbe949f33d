-- breaks: nothing
alter table sessions
  add column browser text check (browser in ('chrome', 'edge', 'firefox', 'opera', 'safari', 'samsung')),
  add column system text check (system in ('android', 'chromeos', 'ios', 'linux', 'macos', 'windows'));

