import { cancelsWork } from '../../../src/classify/rules/cancels-work.ts'
import { checkRule } from './table.ts'

checkRule(cancelsWork, {
  flags: [
    [
      { name: 'cancel_batch', description: 'Cancel a running render batch. Finished pictures stay.' },
      'Cancel a running render batch',
    ],
    [{ name: 'cancel_job' }, 'cancel_job'],
    [{ name: 'kill_process', description: 'Kill a process by its id.' }, 'Kill a process'],
    [{ name: 'stop_job', description: 'Stop the running import job.' }, 'Stop the running import job'],
    [{ name: 'end_coupon', description: 'Expire a coupon.' }, 'Expire a coupon'],
    [{ name: 'take_back', description: 'Withdraw an offer.' }, 'Withdraw an offer'],
    [{ name: 'ring_off', description: 'Hangup a call.' }, 'Hangup a call'],
    [{ name: 'leave', description: 'Resign a game.' }, 'Resign a game'],
  ],
  passes: [
    { name: 'get_cancellation_policy', description: 'Get the cancellation policy of the shop.' },
    { name: 'stop_container', description: 'Stop a container. It can be started again.' },
    { name: 'list_cancelled_orders', description: 'List cancelled orders.' },
    { name: 'pause_campaign', description: 'Pause a campaign.' },
    { name: 'end_note', description: 'Expire a notice.' },
    { name: 'stop_clock', description: 'Stop the time tracker.' },
    { name: 'leave', description: 'Rewind a game.' },
  ],
})
