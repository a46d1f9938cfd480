import { readsPrivateData } from '../../../src/classify/rules/reads-private-data.ts'
import { checkRule } from './table.ts'

checkRule(readsPrivateData, {
  flags: [
    [{ name: 'get_message', description: 'Get a message.' }, 'Get a message'],
    [{ name: 'list_readers', description: 'Retrieve a list of messages.' }, 'Retrieve a list of messages'],
    [{ name: 'get_attendee_status', description: 'Get the status of attendees.' }, 'Get the status'],
  ],
  passes: [
    { name: 'get_message_schema', description: 'Get the message schema.' },
    { name: 'list_tags', description: 'List tags.' },
    { name: 'search_docs', description: 'Search the public documentation.' },
  ],
})
