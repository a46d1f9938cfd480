import type { VerbLists } from './verb-lists.ts'

/** Verbs that create or change what ordinary means can undo. `~`: as often a noun in names. */
export const writeVerbs: VerbLists = {
  change:
    'define~ untrash skip~ reauthenticate create add update edit modify change~ set~ insert patch~ upsert make new~ merge~ append prepend replace assign attach link~ connect~ reissue increase decrease ' +
    'register mark~ tag~ label~ star~ pin~ follow~ like~ react favorite~ favourite~ bookmark~ rate~ vote~ upvote downvote rsvp comment~ ' +
    'squash~ push~ pull~ annotate configure adjust tune customize customise alter amend correct fix~ initialize initialise init setup~ bootstrap~ ' +
    'provision allocate stash~ commit~ cherry-pick rebase fork~ branch~ checkout~ transition~ complete~ finish~ place~ finalize finalise increment decrement ' +
    'remember memorize memorise log~ record~ ingest index~ reindex import~ duplicate~ clone~ copy~ group~ reorder split~ combine join~ leave~ ' +
    'enroll enrol associate bind populate seed~ apply propose~ request~ escalate claim~ contribute subscribe snooze~ acknowledge ack~ mute~ ' +
    'distribute challenge~ touch~ bump~ enqueue queue~ sign~ nest indent refactor reparent extend renew shorten redact reactivate expand~ reserve open~ protect ' +
    'include consolidate scale~ restore~ recover undelete unarchive revert~ undo~ redo~ override~ unmute emulate draft~ attest~ ' +
    'manage maintain handle~ administer capitalize overwrite stage~ use~ switch~ store~ unprotect rebuild regenerate ' +
    'vacuum~ train~ fine-tune finetune refresh~ rerank build~ prepare~ persist~ unset~ checkin~ ' +
    'check-in tweak personalize style~ theme~ colorize bring hand~ top~ carry opt spin~ silence~ calibrate compact resign~ free~ waive mix master~ arrange align layout~ rig~ trim~ ' +
    'mutate~ revise scaffold award~ transact reopen reassign onboard offboard intake~ pledge~ ',
  put: 'put write save upload~ post~ print~',
  move: 'move~ rename relocate migrate~ archive~',
  unlink:
    'retract unschedule unassign detach unlink disconnect unfollow unlike unstar unpin unsubscribe unfavorite unfavourite untag unlabel unmark ungroup unmap ' +
    'unbind dissociate disassociate unstage unwatch unblock untrack unregister unmount unbookmark deselect unenroll',
  toggle:
    'toggle~ enable disable activate deactivate suspend~ seal~ unseal freeze unfreeze block~ allow hide unhide lock~ unlock~ turn~',
  close: 'close~ end~ conclude quit exit~ logout~ signout',
  signin: 'login~ authenticate signin logon',
  send: 'send reply~ forward~ notify message~ email~ mail~ sms~ text~ dm~ alert~ broadcast~ remind whisper~ announce contact~ respond',
  publish: 'publish tweet~ retweet~ repost~ share~ unpublish crosspost syndicate',
  access:
    'grant~ invite~ ban~ unban expel kick promote demote authorize authorise permit~ impersonate deauthorize deauthorise',
  submit: 'submit file~',
  schedule: 'schedule~ reschedule postpone',
  approve: 'approve reject accept decline confirm deny',
  sync: 'sync~ synchronize synchronise replicate mirror~ backup~ reconcile reload~',
}
