import type { VerbLists } from './verb-lists.ts'

/** Verbs whose effect the same system cannot bring back, unless its definition says so. `~`: as often a noun. */
export const destructiveVerbs: VerbLists = {
  delete:
    'delete del drop~ purge~ wipe~ erase destroy truncate forget expunge obliterate shred nuke rm~ rmdir discard prune uninstall deprovision ' +
    'decommission teardown annihilate eradicate scrub~ tear~ dispose undeploy deregister empty~ trash~ evict flush~ drain~ soft-delete ' +
    'hard-delete bulk-delete safedelete softdelete harddelete bulkdelete',
  remove: 'remove eject strip~ pop~ dequeue exclude',
  cancel: 'cancel hangup abort terminate kill~ interrupt~ void~ rescind annul resign forfeit',
  revoke: 'revoke invalidate rotate~ expire',
  reset: 'reset~ clear~ clean~ cleanup~ reinitialize factory-reset zero~',
}
