import { callsOtherTools } from '../../../src/classify/rules/calls-other-tools.ts'
import { schema, text } from '../listing.ts'
import { checkRule } from './table.ts'

checkRule(callsOtherTools, {
  flags: [
    [{ name: 'call_tool', description: 'Call a tool of another server.' }, 'Call a tool'],
    [
      {
        name: 'dispatch',
        description: 'Routes calls.',
        inputSchema: {
          type: 'object',
          properties: { tool_name: { type: 'string' }, arguments: { type: 'object' } },
        },
      },
      'tool_name',
    ],
    [{ name: 'delegate_task', description: 'Delegate a task to another agent.' }, 'Delegate a task'],
    [
      {
        name: 'route',
        description: 'Routes a call to an extension of the shop.',
        inputSchema: schema({ command: text, params: { type: 'object' } }),
      },
      'command',
    ],
    [{ name: 'ask_app', description: 'Send a prompt to an app.' }, 'Send a prompt'],
    [{ name: 'lead', description: 'Route a request to the best agent.' }, 'Route a request'],
    [{ name: 'tell', description: 'Send a message to an agent and get a response.' }, 'Send a message'],
  ],
  passes: [
    { name: 'list_tools', description: 'List the tools.' },
    {
      name: 'get_tool',
      description: 'Get a tool.',
      inputSchema: { type: 'object', properties: { tool_name: { type: 'string' } } },
    },
    { name: 'call_me', description: 'Call a reader by phone.' },
    { name: 'route', description: 'Routes a parcel.', inputSchema: schema({ command: text, params: text }) },
    {
      name: 'route',
      description: 'Routes a parcel.',
      inputSchema: schema({
        command: { type: 'string', enum: ['open', 'shut'] },
        params: { type: 'object' },
      }),
    },
    { name: 'lead', description: 'Route a bus to the best stop.' },
    { name: 'tell', description: 'Send a message to a support agent and get a response.' },
    { name: 'tell', description: 'Send a message to one agent.' },
  ],
})
