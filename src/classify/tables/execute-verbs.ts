import type { VerbLists } from './verb-lists.ts'

/** Verbs that start something, act on a screen or device, or move money. `~`: as often a noun in names. */
export const executeVerbs: VerbLists = {
  run:
    'run~ execute exec eval invoke trigger~ call~ perform process~ spawn fire~ dispatch~ compile orchestrate delegate automate batch~ replay ' +
    'rerun re-run step~ retry~ inject instruct exploit~ conduct~ bash~ shell~ terminal~ job~',
  start: 'initiate start~ restart~ reboot~ boot~ launch~ wake relaunch begin',
  stop: 'stop~ halt~ shutdown~ shut hibernate',
  pause: 'pause~ resume~ hold~ unpause continue',
  deploy: 'deploy~ redeploy rollout~ roll-out install upgrade~ release~ rollback~ failover~ cutover~ ship~',
  operate:
    'click~ dblclick doubleclick double-click right-click type~ press~ hover~ drag~ drag-and-drop scroll~ tap~ swipe~ goto go fill~ focus~ ' +
    'uncheck pinch~ keypress interact paste~ dismiss back~ long-press',
  steer: 'control~ dim brighten arm~ disarm actuate steer fly land takeoff dispense flash~ blink~ power~',
  play: 'play~ speak say beep~ sing pronounce text-to-speech tts~',
  pay:
    'pay~ wire~ settle charge~ refund~ payout~ withdraw deposit~ transfer~ reimburse remit disburse donate tip~ topup~ top-up fund~ purchase~ buy~ book~ ' +
    'order~ rent~ lease~ pre-order',
  trade:
    'trade~ swap~ sell~ stake~ unstake bridge~ mint~ burn~ borrow lend repay liquidate hedge~ bet~ wager~ bid~ undelegate redelegate restake ' +
    'airdrop~ wrap~ unwrap redeem~ rebalance',
}
