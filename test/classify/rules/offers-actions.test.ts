import { offersActions } from '../../../src/classify/rules/offers-actions.ts'
import { schema } from '../listing.ts'
import { checkRule } from './table.ts'

checkRule(offersActions, {
  flags: [
    [
      {
        name: 'manage_shelf',
        description: 'Manage shelves.',
        inputSchema: {
          type: 'object',
          properties: { action: { type: 'string', enum: ['list', 'create', 'delete'] } },
        },
      },
      'delete',
    ],
    [
      {
        name: 'orders',
        description: 'Work with orders.',
        inputSchema: {
          type: 'object',
          properties: { operation: { anyOf: [{ const: 'get' }, { const: 'cancel' }] } },
        },
      },
      'cancel',
    ],
    [
      {
        name: 'readers',
        description: 'Work with readers.',
        inputSchema: {
          type: 'object',
          properties: { action: { type: 'string', description: 'One of: list, invite, remove' } },
        },
      },
      'invite',
    ],
    [
      {
        name: 'members',
        description: 'Members.',
        inputSchema: {
          type: 'object',
          properties: { params: { $ref: '#/$defs/p' } },
          $defs: { p: { type: 'object', properties: { action: { type: 'string', enum: ['list', 'ban'] } } } },
        },
      },
      'ban',
    ],
    [
      {
        name: 'list_notes',
        description: 'List notes.',
        inputSchema: schema({ action: { type: 'string', enum: ['list', 'delete'] } }),
      },
      'delete',
    ],
    [
      {
        name: 'letter',
        description: 'Manage a letter.',
        inputSchema: { type: 'object', properties: { action: { enum: ['accept', 'reject', 'delete'] } } },
      },
      'delete',
    ],
  ],
  passes: [
    {
      name: 'list_log',
      description: 'List the audit log.',
      inputSchema: { type: 'object', properties: { action: { type: 'string', enum: ['create', 'delete'] } } },
    },
    {
      name: 'request',
      description: 'Send a request.',
      inputSchema: {
        type: 'object',
        properties: { method: { type: 'string', enum: ['GET', 'POST', 'DELETE'] } },
      },
    },
    {
      name: 'list_orders',
      description: 'List orders.',
      inputSchema: { type: 'object', properties: { state: { type: 'string', enum: ['open', 'closed'] } } },
    },
    {
      name: 'sort',
      description: 'Sort rows.',
      inputSchema: { type: 'object', properties: { order: { type: 'string', enum: ['asc', 'desc'] } } },
    },
    {
      name: 'list_notes',
      description: 'List notes.',
      inputSchema: schema({
        action: {
          type: 'string',
          enum: ['list', 'delete'],
          description: 'Only notes of this sort of change',
        },
      }),
    },
    {
      name: 'list_events',
      description: 'List events.',
      inputSchema: schema({ action: { type: 'string', enum: ['create', 'delete'] } }),
    },
    {
      name: 'list_notes',
      description: 'List notes.',
      inputSchema: schema({ action_type: { type: 'string', enum: ['list', 'delete'] } }),
    },
    {
      name: 'shape',
      description: 'Make a shape.',
      inputSchema: {
        type: 'object',
        properties: { operation: { enum: ['NEW', 'ADD', 'REMOVE', 'INTERSECT'] } },
      },
    },
    {
      name: 'gate',
      description: 'Create a gate.',
      inputSchema: { type: 'object', properties: { action: { enum: ['accept', 'drop', 'reject'] } } },
    },
  ],
})
