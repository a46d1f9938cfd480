import { runsShell } from '../../../src/classify/rules/runs-shell.ts'
import { schema, text } from '../listing.ts'
import { checkRule } from './table.ts'

checkRule(runsShell, {
  flags: [
    [
      {
        name: 'get_order',
        description: 'Get an order.',
        inputSchema: { type: 'object', properties: { shell_command: { type: 'string' } } },
      },
      'shell_command',
    ],
    [{ name: 'run_command', description: 'Run a shell command.' }, 'Run a shell command'],
    [
      {
        name: 'exec_in_pod',
        description: 'Execute a command in a pod.',
        inputSchema: { type: 'object', properties: { command: { type: 'string' } } },
      },
      'command',
    ],
    [{ name: 'execute_kubectl', description: 'Execute kubectl with any arguments.' }, 'Execute kubectl'],
    [{ name: 'type_line', description: 'Write a line to the terminal of the till.' }, 'Write a line'],
    [
      { name: 'give_input', description: 'Send terminal input to the workshop machine.' },
      'Send terminal input',
    ],
    [
      {
        name: 'do_task',
        description: 'Runs a task on the till.',
        inputSchema: schema({ command: text, args: text }),
      },
      'command',
    ],
    [
      { name: 'do_task', description: 'Runs a task on the till.\n\nArgs:\n    command: What to run\n' },
      'command',
    ],
    [
      {
        name: 'host',
        description: 'Runs a shell command.',
        inputSchema: schema({ command: text, params: { type: 'object' } }),
      },
      'Runs a shell command',
    ],
    [{ name: 'helper', description: 'A helper for files and terminal operations.' }, 'terminal operations'],
  ],
  passes: [
    {
      name: 'get_order',
      description: 'Get an order.',
      inputSchema: { type: 'object', properties: { command: { type: 'string' } } },
    },
    {
      name: 'explain_line',
      description: 'Explain a line.',
      inputSchema: { type: 'object', properties: { shell_command: { type: 'string' } } },
    },
    {
      name: 'explain_command',
      description: 'Explain what a command does.',
      inputSchema: { type: 'object', properties: { command: { type: 'string' } } },
    },
    { name: 'list_commands', description: 'List the commands of the shop.' },
    { name: 'browser_navigate', description: 'Dispatches a navigation command to the browser.' },
    { name: 'send_key', description: 'Send a control character to the terminal.' },
    { name: 'write_line', description: 'Write a line to the logbook of the workshop.' },
    {
      name: 'route',
      description: 'Runs an extension of the shop.',
      inputSchema: schema({ command: text, args: { type: 'object' } }),
    },
    { name: 'do_task', description: 'Runs a task on the till.\n\nReturns:\n    command: What was run\n' },
    { name: 'report', description: 'Add text to a terminal report.' },
    { name: 'helper', description: 'A helper for files and terminals. It gives no shell access.' },
    {
      name: 'order',
      description: 'Send a command to a lamp.',
      inputSchema: { type: 'object', properties: { command: { type: 'string' } } },
    },
  ],
})
