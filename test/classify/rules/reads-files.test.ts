import { readsFiles } from '../../../src/classify/rules/reads-files.ts'
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
  ],
})
