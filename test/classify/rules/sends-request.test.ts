import { sendsRequest } from '../../../src/classify/rules/sends-request.ts'
import { schema, text } from '../listing.ts'
import { checkRule } from './table.ts'

checkRule(sendsRequest, {
  flags: [
    [{ name: 'http_request', description: 'Make an HTTP request to any endpoint.' }, 'Make an HTTP request'],
    [
      {
        name: 'call',
        description: 'Calls the shop.',
        inputSchema: {
          type: 'object',
          properties: { url: { type: 'string' }, method: { type: 'string' }, headers: { type: 'object' } },
        },
      },
      'url',
    ],
    [
      {
        name: 'shop_api',
        description: 'Calls the shop.',
        inputSchema: schema({
          endpoint: { type: 'string', description: 'Endpoint of the API' },
          body: { type: 'object' },
        }),
      },
      'endpoint',
    ],
    [{ name: 'nudge', description: 'Send a test ping to a webhook.' }, 'Send a test ping'],
    [{ name: 'free', description: 'Make a custom request to the API.' }, 'Make a custom request'],
    [
      {
        name: 'through',
        description: 'Passes what is asked on.',
        inputSchema: schema({ method: text, shelfApiPath: text, body: text }),
      },
      'method',
    ],
  ],
  passes: [
    {
      name: 'fetch_page',
      description: 'Fetch a page.',
      inputSchema: { type: 'object', properties: { url: { type: 'string' } } },
    },
    { name: 'list_orders', description: 'Make a GET request to /orders.' },
    { name: 'request_review', description: 'Request a review.' },
    {
      name: 'add_request',
      description: 'Creates a request in a collection.',
      inputSchema: schema({ url: text, method: text, body: { type: 'object' } }),
    },
    {
      name: 'print_label',
      description: 'Prints a label.',
      inputSchema: schema({ path: { type: 'string', description: 'Path of the picture' }, body: text }),
    },
    {
      name: 'store_form',
      description: 'Stores a form.',
      inputSchema: schema({
        a: schema({ b: schema({ c: schema({ url: text, method: text, body: text }) }) }),
      }),
    },
    { name: 'send_note', description: 'Send an event to the diary of the library.' },
    { name: 'ask', description: 'Make an HTTP OPTIONS request.' },
    { name: 'free', description: 'Make a loan request to the library.' },
    {
      name: 'through',
      description: 'Passes what is asked on.',
      inputSchema: schema({ method: text, shelfPlanPath: text, body: text }),
    },
    { name: 'ask_sign', description: 'Send signature request emails.' },
  ],
})
