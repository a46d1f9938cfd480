import { runsQuery } from '../../../src/classify/rules/runs-query.ts'
import { checkRule } from './table.ts'

checkRule(runsQuery, {
  flags: [
    [
      {
        name: 'fetch_rows',
        description: 'Fetch rows.',
        inputSchema: { type: 'object', properties: { sql: { type: 'string' } } },
      },
      'sql',
    ],
    [
      {
        name: 'execute_sql',
        description: 'Execute a SQL query against the shop database.',
        inputSchema: { type: 'object', properties: { sql: { type: 'string' } } },
      },
      'sql',
    ],
    [
      {
        name: 'query',
        description: 'Run SQL. Read-only by default.',
        inputSchema: { type: 'object', properties: { sql: { type: 'string' } } },
      },
      'sql',
    ],
    [
      {
        name: 'query_ro',
        description: 'Run a read-only SQL query.',
        inputSchema: { type: 'object', properties: { sql: { type: 'string' } } },
      },
      'read-only',
    ],
    [{ name: 'ask', description: 'Execute a query.' }, 'Execute a query'],
    [{ name: 'ask', description: 'Executes a SELECT query on the loans.' }, 'Executes a SELECT query'],
    [{ name: 'ask', description: 'Run a MySQL query.' }, 'Run a MySQL query'],
    [{ name: 'ask', description: 'Execute select on the loans.' }, 'Execute select'],
    [{ name: 'draw', description: 'Draws a chart, using sql to extract the data.' }, 'using sql to'],
    [
      {
        name: 'explain_query',
        description: 'Explain a query.',
        inputSchema: {
          type: 'object',
          properties: { sql: { type: 'string' }, analyze: { type: 'boolean' } },
        },
      },
      'analyze',
    ],
    [{ name: 'last_step', description: 'Complete a database migration.' }, 'Complete a database migration'],
  ],
  passes: [
    {
      name: 'format_statement',
      description: 'Format a statement.',
      inputSchema: { type: 'object', properties: { sql: { type: 'string' } } },
    },
    {
      name: 'search_books',
      description: 'Search books.',
      inputSchema: { type: 'object', properties: { query: { type: 'string' } } },
    },
    { name: 'analyze_query', description: 'Analyze a SQL query and suggest indexes.' },
    { name: 'logs', description: 'Run a LogQL query over the logs.' },
    { name: 'ask', description: 'Execute a search query over the shelves.' },
    { name: 'ask', description: 'Run a saved query.' },
    { name: 'choose', description: 'Select a query.' },
    { name: 'ask', description: 'Run a metric query.' },
    { name: 'ask', description: 'Run a select-all over the shelf plan.' },
    { name: 'draw', description: 'Draws a chart of sql words.' },
    {
      name: 'explain_query',
      description: 'Explain a query.',
      inputSchema: { type: 'object', properties: { sql: { type: 'string' } } },
    },
    { name: 'last_step', description: 'Complete a database plan.' },
  ],
})
