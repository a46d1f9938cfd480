import { reachesPeople } from '../../../src/classify/rules/reaches-people.ts'
import { checkRule } from './table.ts'

checkRule(reachesPeople, {
  flags: [
    [{ name: 'send_sms', description: 'Send an SMS to a reader.' }, 'Send an SMS'],
    [{ name: 'notify_team', description: 'Notify the team of a late book.' }, 'Notify the team'],
    [
      { name: 'open_ticket', description: 'Open a review ticket. Sends an email to the operator.' },
      'Sends an email',
    ],
  ],
  passes: [
    { name: 'draft_email', description: 'Create a draft email.' },
    { name: 'list_messages', description: 'List messages.' },
    { name: 'send_event', description: 'Send an event to the metrics store.' },
    { name: 'reply_comment', description: 'Reply to a comment on an issue.' },
  ],
})
