import { runsShell } from '../../../src/classify/rules/runs-shell.ts'
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
  ],
})
