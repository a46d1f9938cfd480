import { runsCode } from '../../../src/classify/rules/runs-code.ts'
import { schema } from '../listing.ts'
import { checkRule } from './table.ts'

checkRule(runsCode, {
  flags: [
    [
      {
        name: 'list_books',
        description: 'List the books.',
        inputSchema: { type: 'object', properties: { js_code: { type: 'string' } } },
      },
      'js_code',
    ],
    [
      {
        name: 'run_python',
        description: 'Run Python code.',
        inputSchema: { type: 'object', properties: { code: { type: 'string' } } },
      },
      'code',
    ],
    [
      { name: 'evaluate', description: 'Evaluates a JavaScript expression in the debugger.' },
      'Evaluates a JavaScript expression',
    ],
    [
      {
        name: 'do_it',
        description: 'Runs a recipe.',
        inputSchema: schema({ source: { type: 'string', description: 'JavaScript code to run' } }),
      },
      'source',
    ],
    [{ name: 'py', description: 'Interactive Python REPL that keeps its state.' }, 'Interactive Python REPL'],
  ],
  passes: [
    {
      name: 'format_text',
      description: 'Format a text.',
      inputSchema: { type: 'object', properties: { js_code: { type: 'string' } } },
    },
    { name: 'calculate', description: 'Evaluates the given expression.' },
    { name: 'review_code', description: 'Review code for mistakes.' },
    {
      name: 'redeem',
      description: 'Redeem a coupon.',
      inputSchema: { type: 'object', properties: { code: { type: 'string' } } },
    },
    { name: 'run_review', description: 'Perform code review of a change.' },
    {
      name: 'do_it',
      description: 'Runs a recipe.',
      inputSchema: schema({ source: { type: 'string', description: 'Where the parcel comes from' } }),
    },
    { name: 'check_script', description: 'Run a script audit.' },
    { name: 'py', description: 'Lists what an interactive Python REPL offers.' },
    { name: 'step', description: 'Step program execution.' },
  ],
})
