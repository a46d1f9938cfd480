import { readsPrivateData } from '../../../src/classify/rules/reads-private-data.ts'
import { checkRule } from './table.ts'

checkRule(readsPrivateData, {
  flags: [
    [{ name: 'get_message', description: 'Get a message.' }, 'Get a message'],
    [{ name: 'list_readers', description: 'Retrieve a list of messages.' }, 'Retrieve a list of messages'],
    [{ name: 'get_attendee_status', description: 'Get the status of attendees.' }, 'Get the status'],
    [{ name: 'loans', description: 'Get the details of a case.' }, 'Get the details'],
    [{ name: 'answers', description: 'Get the results of a query.' }, 'Get the results'],
    [{ name: 'trial', description: 'Get the test results.' }, 'Get the test results'],
    [{ name: 'ask_base', description: 'Search the knowledge base.' }, 'Search the knowledge base'],
    [{ name: 'changes', description: 'List pull requests.' }, 'List pull requests'],
    [{ name: 'find', description: 'Search for a page.', in: { slug: 'npm:notion-server' } }, 'Search'],
    [{ name: 'takings', description: 'Get the revenue of the shop.' }, 'Get the revenue'],
    [{ name: 'loans', description: 'Get the history of a reader.' }, 'Get the history'],
    [{ name: 'dig', description: 'Extract names from an email.' }, 'Extract names'],
    [
      {
        name: 'key_list',
        description:
          'Get a message. Behind the first forty pages the answer is long, and then it comes in parts, of which each says how many are still to come, while the last one has an end mark and lists names only.',
      },
      'Get a message',
    ],
  ],
  passes: [
    { name: 'get_message_schema', description: 'Get the message schema.' },
    { name: 'list_tags', description: 'List tags.' },
    { name: 'search_docs', description: 'Search the public documentation.' },
    { name: 'find', description: 'Search for a page.' },
    { name: 'loans', description: 'Get the details of a tag.' },
    { name: 'rates', description: 'Get the history of the stock market.' },
    { name: 'chain_moves', description: 'Get the transactions of an address on the chain.' },
    { name: 'howto', description: 'Get a guide to orders.' },
    { name: 'sample', description: 'Get a sample report.' },
    { name: 'styles', description: 'Get an email template.' },
    { name: 'fee', description: 'Get the cost of creating a branch.' },
    { name: 'sky', description: 'Get the weather report.' },
    { name: 'machine', description: 'Get the IP address of a machine.' },
    { name: 'where', description: 'Get the current directory.' },
    { name: 'fix', description: 'Debug an issue.' },
    { name: 'dig', description: 'Extract names from a text.' },
    { name: 'get_message', description: 'Get the metadata of a message.' },
    { name: 'get_message_id', description: 'Get an id.' },
    { name: 'words', description: 'List names only of messages.' },
  ],
})
