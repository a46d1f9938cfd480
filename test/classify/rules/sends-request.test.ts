import { sendsRequest } from '../../../src/classify/rules/sends-request.ts'
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
  ],
  passes: [
    {
      name: 'fetch_page',
      description: 'Fetch a page.',
      inputSchema: { type: 'object', properties: { url: { type: 'string' } } },
    },
    { name: 'list_orders', description: 'Make a GET request to /orders.' },
    { name: 'request_review', description: 'Request a review.' },
  ],
})
