import { everyCopyFiles } from '../timers/copy-files.ts';
import { everyWatchBackups } from '../timers/watch-backups.ts';

// What is kept in another cloud, and whether it is.
everyCopyFiles();
everyWatchBackups();
