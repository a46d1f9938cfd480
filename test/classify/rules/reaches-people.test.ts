import { reachesPeople } from '../../../src/classify/rules/reaches-people.ts'
import { schema, text } from '../listing.ts'
import { checkRule } from './table.ts'

checkRule(reachesPeople, {
  flags: [
    [{ name: 'send_sms', description: 'Send an SMS to a reader.' }, 'Send an SMS'],
    [{ name: 'notify_team', description: 'Notify the team of a late book.' }, 'Notify the team'],
    [
      { name: 'open_ticket', description: 'Open a review ticket. Sends an email to the operator.' },
      'Sends an email',
    ],
    [{ name: 'ring', description: 'Place a phone call to a reader.' }, 'Place a phone call'],
    [{ name: 'plan_talk', description: 'Create an event with attendees.' }, 'Create an event'],
    [{ name: 'hand_on', description: 'Send the archive to a reader.' }, 'Send the archive'],
    [{ name: 'create_sms', description: 'Create an SMS.' }, 'Create an SMS'],
    [{ name: 'phone_make_call', description: 'Makes a call to a reader.' }, 'Makes a call'],
    [{ name: 'amend', description: 'Edit a message that was sent.' }, 'Edit a message'],
    [{ name: 'call_in', description: 'Add attendees to an event.' }, 'Add attendees'],
    [{ name: 'line_up', description: 'Add a subscriber to an email sequence.' }, 'Add a subscriber'],
    [
      {
        name: 'tell',
        description: 'Answer a question of a buyer.',
        inputSchema: schema({ text }),
      },
      'Answer a question',
    ],
    [
      { name: 'add_note', description: 'Add a note to a case. The reader will be notified.' },
      'will be notified',
    ],
    [{ name: 'call_out', description: 'Trigger a broadcast.' }, 'Trigger a broadcast'],
  ],
  passes: [
    { name: 'draft_email', description: 'Create a draft email.' },
    { name: 'list_messages', description: 'List messages.' },
    { name: 'send_event', description: 'Send an event to the metrics store.' },
    { name: 'reply_comment', description: 'Reply to a comment on an issue.' },
    { name: 'plan_talk', description: 'Create an event in the calendar.' },
    { name: 'add_step', description: 'Add a function call to a script.' },
    { name: 'put_away', description: 'Send a letter to the archive.' },
    { name: 'ask_model', description: 'Send a prompt to a language model.' },
    { name: 'answer', description: 'Respond to a prompt.' },
    { name: 'ring', description: 'Create a call for papers by phone.' },
    { name: 'ring', description: 'Make a voice call log.' },
    { name: 'create_text', description: 'Create a text.' },
    { name: 'ask_app', description: 'Send a prompt to an app.' },
    { name: 'amend', description: 'Edit a card that was sent.' },
    { name: 'line_up', description: 'Add a subscriber to a list.' },
    { name: 'complete', description: 'Text completion.' },
    {
      name: 'tell',
      description: 'Answer a question.',
      inputSchema: schema({ question: text }),
    },
    { name: 'add_note', description: 'Add a note to a case. You will be notified.' },
    { name: 'get_note', description: 'Get a note. The reader will be notified.' },
    { name: 'call_out', description: 'Trigger a build.' },
    {
      name: 'answer',
      description: 'Create a draft reply for somebody to review and send. It is never sent.',
    },
  ],
})
