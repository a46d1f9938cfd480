import { fetchesAddress } from '../../../src/classify/rules/fetches-address.ts'
import { checkRule } from './table.ts'

checkRule(fetchesAddress, {
  flags: [
    [
      {
        name: 'fetch_page',
        description: 'Fetch a page.',
        inputSchema: { type: 'object', properties: { url: { type: 'string' } } },
      },
      'url',
    ],
    [{ name: 'scrape', description: 'Scrape a website.' }, 'Scrape a website'],
  ],
  passes: [
    {
      name: 'get_book',
      description: 'Get a book.',
      inputSchema: { type: 'object', properties: { callback_url: { type: 'string' } } },
    },
    {
      name: 'search_web',
      description: 'Search the web.',
      inputSchema: { type: 'object', properties: { query: { type: 'string' } } },
    },
    { name: 'calculate', description: 'Get results and a URL.' },
  ],
})
