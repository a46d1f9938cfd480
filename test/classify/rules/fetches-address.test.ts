import { fetchesAddress } from '../../../src/classify/rules/fetches-address.ts'
import { schema, text } from '../listing.ts'
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
    [{ name: 'ask', description: 'Send a GET request to a URL.' }, 'Send a GET request'],
    [{ name: 'read_words', description: 'Extract the headings from a web page.' }, 'Extract the headings'],
    [{ name: 'look_at', description: 'Run a port scan of a machine.' }, 'Run a port scan'],
    [{ name: 'look', description: 'Describe an image by URL.' }, 'Describe an image'],
    [{ name: 'rate_it', description: 'Get the performance score for a URL.' }, 'Get the performance score'],
    [{ name: 'read_it', description: 'Fetches a complete web page.' }, 'Fetches a complete web page'],
    [{ name: 'take', description: 'Extracts data as JSON from a web page given a URL.' }, 'Extracts data'],
    [{ name: 'ask', description: 'Make an HTTP OPTIONS request.' }, 'Make an HTTP OPTIONS request'],
    [{ name: 'names', description: 'Perform a DNS lookup.' }, 'Perform a DNS lookup'],
    [{ name: 'reach', description: 'Test connectivity to a host.' }, 'Test connectivity'],
    [{ name: 'scrape', description: 'Scrape results of a shop.' }, 'Scrape results'],
    [{ name: 'tidy', description: 'Convert web page content to Markdown.' }, 'Convert web page content'],
    [{ name: 'run_crawl', description: 'Deep crawl.' }, 'run_crawl'],
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
    { name: 'list_orders', description: 'Make a GET request to /orders.' },
    { name: 'check_address', description: 'Look up the reputation of a URL.' },
    { name: 'check_site', description: 'Check a website in a list of malware.' },
    {
      name: 'calls_made',
      description: 'List the calls that a page made.',
      inputSchema: schema({ url: { type: 'string', description: 'Glob pattern; others are left out' } }),
    },
    { name: 'read_words', description: 'Extract the words from the URL of a video.' },
    { name: 'scan_shelf', description: 'Scan a shelf for missing books.' },
    { name: 'spell_host', description: 'Convert a hostname to capitals.' },
    {
      name: 'draft_form',
      description: 'Drafts a form.',
      inputSchema: schema({ a: schema({ b: schema({ c: schema({ url: text }) }) }) }),
    },
    { name: 'look', description: 'Describe an issue by URL.' },
    { name: 'rate_it', description: 'Get the issue number for a URL.' },
    { name: 'read_it', description: 'Fetches a complete page of a book.' },
    { name: 'take', description: 'Extracts data as JSON from a book page given a URL.' },
    { name: 'subtitles', description: 'Download YouTube subtitles from a URL.' },
    {
      name: 'subtitles',
      description: 'Get subtitles.',
      inputSchema: schema({ url: { type: 'string', description: 'YouTube video URL' } }),
    },
    { name: 'names', description: 'Perform a book lookup.' },
    { name: 'reach', description: 'Test connectivity to a lamp.' },
    { name: 'goods', description: 'Scrape Amazon results.' },
    { name: 'tidy', description: 'Convert book page content to Markdown.' },
    { name: 'go', description: 'List crawls.' },
    { name: 'names', description: 'Perform a DNS lookup.', in: { slug: 'npm:shodan' } },
    {
      name: 'more',
      description: 'Get pages like a page.',
      inputSchema: { type: 'object', properties: { url: { type: 'string' } } },
      in: { slug: 'npm:shelf-documentation' },
    },
  ],
})
