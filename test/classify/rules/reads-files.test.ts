import { readsFiles } from '../../../src/classify/rules/reads-files.ts'
import { schema, text } from '../listing.ts'
import { checkRule } from './table.ts'

checkRule(readsFiles, {
  flags: [
    [
      {
        name: 'read_file',
        description: 'Read a file.',
        inputSchema: { type: 'object', properties: { path: { type: 'string' } } },
      },
      'path',
    ],
    [{ name: 'list_directory', description: 'List a directory.' }, 'List a directory'],
    [{ name: 'list_folders', description: 'List the folders of the local disk.' }, 'List the folders'],
    [{ name: 'parse_orders', description: 'Parse orders from a file.' }, 'Parse orders'],
    [
      { name: 'check_plan', description: 'Validate a shelf plan.', inputSchema: schema({ path: text }) },
      'path',
    ],
    [{ name: 'see', description: 'Analyzes a picture from the local filesystem.' }, 'Analyzes a picture'],
    [{ name: 'leaf', description: 'Reads contents of PDFs (local or URL).' }, 'Reads contents of PDFs'],
    [{ name: 'grep', description: 'Search for patterns in files.' }, 'Search'],
    [{ name: 'study', description: 'Analyze a CSV file.' }, 'Analyze a CSV file'],
    [{ name: 'table', description: 'Read rows from .txt, .csv or .tsv files.' }, 'Read rows'],
    [
      { name: 'sources', description: 'Read a file of the repository.', in: { slug: 'npm:github' } },
      'Read a file',
    ],
  ],
  passes: [
    {
      name: 'get_json',
      description: 'Get a value.',
      inputSchema: { type: 'object', properties: { json_path: { type: 'string' } } },
    },
    {
      name: 'write_file',
      description: 'Write a file.',
      inputSchema: { type: 'object', properties: { path: { type: 'string' } } },
    },
    { name: 'list_folders', description: 'List the folders of the mailbox.' },
    { name: 'parse_orders', description: 'Parse orders from a letter.' },
    { name: 'check_plan', description: 'Validate a file of the shelf plan.' },
    {
      name: 'get_source',
      description: 'Get the source of a plan.',
      inputSchema: schema({ owner: text, repo: text, path: text }),
    },
    { name: 'where_am_i', description: 'Show the current working directory.' },
    { name: 'see', description: 'Analyzes a picture from the local paper.' },
    { name: 'leaf', description: 'Reads contents of PDFs (short or long).' },
    { name: 'grep', description: 'Search for patterns in books.' },
    { name: 'study', description: 'Analyze a CSV text.' },
    { name: 'kinds', description: 'List the supported file types.' },
    { name: 'levels', description: 'Search the levels file for a word.', in: { slug: 'npm:osrs' } },
    { name: 'learn', description: 'Retrieve guides from markdown files.' },
    { name: 'room', description: 'Get the folders and show their paths.' },
  ],
})
