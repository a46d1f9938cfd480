import { writesFiles } from '../../../src/classify/rules/writes-files.ts'
import { flag, schema } from '../listing.ts'
import { checkRule } from './table.ts'

checkRule(writesFiles, {
  flags: [
    [
      {
        name: 'take_screenshot',
        description: 'Take a screenshot.',
        inputSchema: { type: 'object', properties: { filename: { type: 'string' } } },
      },
      'filename',
    ],
    [
      {
        name: 'get_report',
        description: 'Get a report.',
        inputSchema: { type: 'object', properties: { outputDir: { type: 'string' } } },
      },
      'outputDir',
    ],
    [{ name: 'fetch_cover', description: 'Fetch a cover and save the image to disk.' }, 'save the image'],
    [{ name: 'draw', description: 'Draws a plan.', inputSchema: schema({ save_png: flag }) }, 'save_png'],
    [
      { name: 'cut', description: 'Extract frames from a film as sequential image files.' },
      'as sequential image files',
    ],
    [{ name: 'pull', description: 'Extract texts from code to a JSON file.' }, 'to a JSON file'],
    [
      { name: 'crop', description: 'Crop an image.\n\nReturns:\n    Path to the cropped image' },
      'Path to the cropped image',
    ],
    [{ name: 'crop', description: 'Crop an image. Returns the path to the image.' }, 'path to the image'],
    [{ name: 'fetch', description: 'Download a cover locally.' }, 'Download a cover locally'],
    [
      { name: 'pull', description: 'Export the plan to a new Excel sheet file.' },
      'to a new Excel sheet file',
    ],
  ],
  passes: [
    {
      name: 'read_file',
      description: 'Read a file.',
      inputSchema: { type: 'object', properties: { path: { type: 'string' } } },
    },
    {
      name: 'list_reports',
      description: 'List reports.',
      inputSchema: { type: 'object', properties: { saveChanges: { type: 'boolean' } } },
    },
    {
      name: 'get_cover',
      description: 'Get a cover.',
      inputSchema: { type: 'object', properties: { filename: { type: 'string' } } },
    },
    { name: 'draw', description: 'Draws a plan.', inputSchema: schema({ save_energy: flag }) },
    { name: 'covers', description: 'List covers that have been saved.' },
    { name: 'where', description: 'Name a place such as /save/to/file.' },
    { name: 'cut', description: 'Extract frames from a film as sequential images.' },
    { name: 'pull', description: 'Extract texts from a JSON file.' },
    { name: 'find', description: 'Find an image. Returns the path to the image.' },
    { name: 'crop', description: 'Crop an image.\n\nArgs:\n    source: Path to the image' },
    { name: 'fetch', description: 'Download a cover from the local library.' },
    { name: 'pull', description: 'Export the plan of a new Excel sheet.' },
    { name: 'look_for', description: 'Search for a word in a packed output file.' },
  ],
})
